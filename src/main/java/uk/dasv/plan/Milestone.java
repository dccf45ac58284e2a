package uk.dasv.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * A step on the way of an action: planned for a day, then reached on one, or dropped for a reason.
 * It can be put differently while neither has happened, and never once its action has ended.
 */
@Entity
@Table(name = "milestone")
public class Milestone extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "dropped_on")
    private LocalDate droppedOn;

    @Column(name = "drop_reason", columnDefinition = "TEXT")
    private String dropReason;

    protected Milestone() {}

    public Milestone(Action action, int position, String title, LocalDate dueOn, LocalDate doneOn) {
        this.action = action;
        this.position = position;
        this.title = title;
        this.dueOn = dueOn;
        this.doneOn = doneOn;
    }

    /** One that somebody plans; {@code id} comes with the form. */
    public Milestone(long id, Action action, int position, String title, LocalDate dueOn) {
        super(id);
        this.action = action;
        this.position = position;
        plan(title, dueOn);
    }

    /** Says better what it is and when it is due. */
    public void replan(String what, LocalDate due) {
        requireOpen();
        plan(what, due);
    }

    private void plan(String what, LocalDate due) {
        requireActionGoesOn();
        if (due.isBefore(action.getStartsOn())) {
            throw RuleViolation.at("due", "milestone.beforeStart");
        }
        title = what.strip();
        dueOn = due;
    }

    /** It was reached on that day. */
    public void reach(LocalDate on, LocalDate today) {
        requireOpen();
        requireActionGoesOn();
        if (on.isAfter(today)) {
            throw RuleViolation.at("reachedOn", "milestone.inTheFuture");
        }
        doneOn = on;
    }

    /** It is no longer a step on the way, for a reason. */
    public void drop(String reason, LocalDate today) {
        requireOpen();
        requireActionGoesOn();
        droppedOn = today;
        dropReason = reason;
    }

    private void requireOpen() {
        if (doneOn != null || droppedOn != null) {
            throw RuleViolation.of("milestone.over");
        }
    }

    private void requireActionGoesOn() {
        if (action.getState().isEnded()) {
            throw RuleViolation.of("action.ended");
        }
    }

    public Action getAction() {
        return action;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public LocalDate getDroppedOn() {
        return droppedOn;
    }
}
