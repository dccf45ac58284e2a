package uk.dasv.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.platform.BaseEntity;

/** One level of an escalation: from a body to its parent, with when it was raised, acknowledged and decided there. */
@Entity
@Table(name = "escalation_leg")
public class EscalationLeg extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "escalation_id")
    private Escalation escalation;

    @Column(nullable = false)
    private int position;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_body_id")
    private Body from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_body_id")
    private Body to;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private LegState state;

    @Column(name = "raised_on", nullable = false)
    private LocalDate raisedOn;

    @Column(name = "acknowledge_by", nullable = false)
    private LocalDate acknowledgeBy;

    @Column(name = "acknowledged_on")
    private LocalDate acknowledgedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "target_meeting_id")
    private Meeting targetMeeting;

    /** The day of that meeting as people were last told. */
    @Column(name = "target_on")
    private LocalDate targetOn;

    /** The day by which the chair decides what is urgent; null for what is not. */
    @Column(name = "decide_by")
    private LocalDate decideBy;

    @Column(nullable = false)
    private boolean deferred;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    /** Whether the body decided it outside a meeting in session, so that its next meeting ratifies or overturns it. */
    @Column(name = "decided_between_meetings", nullable = false)
    private boolean decidedBetweenMeetings;

    /** The meeting that is to ratify what was decided between meetings; null while none is booked. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ratify_at_meeting_id")
    private Meeting ratifyAt;

    @Column(name = "ratified_on")
    private LocalDate ratifiedOn;

    @Column(name = "overturned_on")
    private LocalDate overturnedOn;

    protected EscalationLeg() {}

    /** When it came there, and by when it is to be acknowledged and, if it is urgent, decided. */
    record Days(LocalDate raisedOn, LocalDate acknowledgeBy, LocalDate decideBy) {}

    EscalationLeg(Escalation escalation, int position, Body from, Body to, Days days, Meeting target) {
        this.escalation = escalation;
        this.position = position;
        this.from = from;
        this.to = to;
        this.state = LegState.RAISED;
        this.raisedOn = days.raisedOn();
        this.acknowledgeBy = days.acknowledgeBy();
        this.decideBy = days.decideBy();
        aim(target);
    }

    private void aim(Meeting target) {
        targetMeeting = target;
        targetOn = target == null ? null : target.getMeetsOn();
    }

    void acknowledge(LocalDate on) {
        state = LegState.ACKNOWLEDGED;
        acknowledgedOn = on;
    }

    /**
     * Takes the meeting it can reach now for its target, while no meeting has been settled.
     *
     * @return whether that changed the target
     */
    boolean aimAt(Meeting reachable) {
        boolean settled = state != LegState.RAISED && state != LegState.ACKNOWLEDGED;
        if (settled || Objects.equals(targetMeeting, reachable)) {
            return false;
        }
        aim(reachable);
        return true;
    }

    /**
     * The meeting that was settled for it does not take place: it waits for another, on no agenda yet.
     *
     * @return whether that was so
     */
    boolean missed(Meeting next) {
        boolean settled = state == LegState.ON_AGENDA || state == LegState.DEFERRED;
        if (!settled || targetMeeting == null || !targetMeeting.isCancelled()) {
            return false;
        }
        aim(next);
        if (state == LegState.ON_AGENDA) {
            state = acknowledgedOn == null ? LegState.RAISED : LegState.ACKNOWLEDGED;
        }
        return true;
    }

    void putOnAgenda(Meeting meeting) {
        state = LegState.ON_AGENDA;
        aim(meeting);
    }

    void takeOffAgenda(Meeting next) {
        state = acknowledgedOn == null ? LegState.RAISED : LegState.ACKNOWLEDGED;
        aim(next);
    }

    void defer(Meeting to) {
        state = LegState.DEFERRED;
        deferred = true;
        aim(to);
    }

    void decide(LegState how, LocalDate on) {
        state = how;
        decidedOn = on;
    }

    /** It waits there again after what was decided has been overturned: seen already, and deferred no more often than once. */
    void again(LocalDate on, EscalationLeg overturned) {
        acknowledge(on);
        deferred = overturned.deferred;
    }

    /** Takes the day to which its meeting has moved; returns whether people were told another. */
    boolean targetMoved() {
        LocalDate meetsOn = targetMeeting == null ? null : targetMeeting.getMeetsOn();
        if (Objects.equals(targetOn, meetsOn)) {
            return false;
        }
        targetOn = meetsOn;
        return true;
    }

    boolean isDecidedBy(Body body) {
        return to.equals(body) && (state == LegState.RESOLVED || state == LegState.ESCALATED) && overturnedOn == null;
    }

    void betweenMeetings(Meeting next) {
        decidedBetweenMeetings = true;
        ratifyAt = next;
    }

    void ratifyAt(Meeting meeting) {
        ratifyAt = meeting;
    }

    void ratify(LocalDate on) {
        ratifiedOn = on;
    }

    void overturn(LocalDate on) {
        overturnedOn = on;
    }

    /** Decided between meetings, and neither ratified nor overturned yet. */
    public boolean isToRatify() {
        return decidedBetweenMeetings && ratifiedOn == null && overturnedOn == null;
    }

    /** The meeting that is to ratify it; null while none is booked, or where nothing is to be ratified. */
    public Meeting getRatifyAt() {
        return ratifyAt;
    }

    public boolean isDecidedBetweenMeetings() {
        return decidedBetweenMeetings;
    }

    public LocalDate getRatifiedOn() {
        return ratifiedOn;
    }

    public LocalDate getOverturnedOn() {
        return overturnedOn;
    }

    LocalDate getTargetOn() {
        return targetOn;
    }

    public LocalDate getDecideBy() {
        return decideBy;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public LocalDate getRaisedOn() {
        return raisedOn;
    }

    public Body getFrom() {
        return from;
    }

    public Body getTo() {
        return to;
    }

    public LegState getState() {
        return state;
    }

    public Meeting getTargetMeeting() {
        return targetMeeting;
    }

    public boolean isDeferred() {
        return deferred;
    }
}
