package uk.dasv.plan.dates;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.RuleViolation;

/**
 * Somebody asks that an action be due on another day. The body that approves is fixed when it is asked
 * ({@link DateApproval}); approved, it moves the action's due date, and the baseline stays. Refused or withdrawn, it
 * changes nothing. An action has at most one that waits. It is never changed once it is decided.
 */
@Entity
@Table(name = "date_change")
public class DateChange extends BaseEntity {

    /** Where a request for a new due date stands. */
    public enum State {
        ASKED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    /** The action's id while the request waits, else null, so that the database allows one at a time. */
    @Column(name = "open_action_id")
    private Long openActionId;

    @Column(name = "old_due", nullable = false)
    private LocalDate oldDue;

    @Column(name = "new_due", nullable = false)
    private LocalDate newDue;

    /** Days between the baseline and the new date. */
    @Column(name = "slip_days", nullable = false)
    private int slipDays;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "asked_by_id")
    private Person askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DateApproval approval;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "approver_body_id")
    private Body approver;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by_id")
    private Person decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_words", columnDefinition = "TEXT")
    private String decisionWords;

    protected DateChange() {}

    /**
     * What somebody asks for; {@code id} comes with the form.
     *
     * @throws RuleViolation when the action's due date cannot move now, is that day already, or would be
     *     before its start or in the past
     */
    public DateChange(long id, Action action, LocalDate due, String reason, Person who, Instant at) {
        super(id);
        action.requireMovable();
        if (due.equals(action.getCurrentDue())) {
            throw RuleViolation.at("due", "date.same");
        }
        if (due.isBefore(day(at))) {
            throw RuleViolation.at("due", "date.past");
        }
        if (due.isBefore(action.getStartsOn())) {
            throw RuleViolation.at("due", "action.dueBeforeStart");
        }
        this.action = action;
        this.openActionId = action.getId();
        this.oldDue = action.getCurrentDue();
        this.newDue = due;
        this.slipDays = (int) ChronoUnit.DAYS.between(action.getBaselineDue(), due);
        this.reason = reason.strip();
        this.askedBy = who;
        this.askedAt = at;
        this.approval = DateApproval.of(
                action.getBaselineDue(),
                due,
                action.getDateChanges(),
                action.getOutcome().getStrategy().getEndsOn());
        this.approver = approval.above(action.getBody());
        this.state = State.ASKED;
    }

    /**
     * The approving body agrees, and the action is due on the new day.
     *
     * @throws RuleViolation when it was decided before, the action's due date cannot move any more, or whoever asked
     *     decides for a body above their own
     */
    public void approve(Person who, Instant at, String words) {
        requireDecidableBy(who);
        if (newDue.isBefore(day(at))) {
            throw RuleViolation.of("date.hasPassed");
        }
        action.moveDueTo(newDue);
        end(State.APPROVED, who, at, words);
    }

    /** The due date stays, for a reason. */
    public void refuse(Person who, Instant at, String words) {
        if (words == null || words.isBlank()) {
            throw RuleViolation.at("words", "required");
        }
        requireDecidableBy(who);
        end(State.REFUSED, who, at, words);
    }

    /** It is no longer asked for. */
    public void withdraw(Person who, Instant at) {
        end(State.WITHDRAWN, who, at, null);
    }

    /** Whether the action's own body approves it, so that its lead need not ask anybody else. */
    public boolean isForOwnBody() {
        return approver.equals(action.getBody());
    }

    private void requireDecidableBy(Person who) {
        requireWaiting();
        if (who.equals(askedBy) && !isForOwnBody()) {
            throw RuleViolation.of("date.decidedByAnother");
        }
    }

    private void requireWaiting() {
        if (state != State.ASKED) {
            throw RuleViolation.of("date.decided");
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ClockProducer.LONDON);
    }

    private void end(State how, Person who, Instant at, String words) {
        requireWaiting();
        state = how;
        openActionId = null;
        decidedBy = who;
        decidedAt = at;
        decisionWords = words == null || words.isBlank() ? null : words.strip();
    }

    public Action getAction() {
        return action;
    }

    public Body getApprover() {
        return approver;
    }

    public DateApproval getApproval() {
        return approval;
    }

    public State getState() {
        return state;
    }

    public LocalDate getOldDue() {
        return oldDue;
    }

    public LocalDate getNewDue() {
        return newDue;
    }

    public int getSlipDays() {
        return slipDays;
    }

    public String getReason() {
        return reason;
    }
}
