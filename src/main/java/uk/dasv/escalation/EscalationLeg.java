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

    @Column(nullable = false)
    private boolean deferred;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    protected EscalationLeg() {}

    EscalationLeg(
            Escalation escalation,
            int position,
            Body from,
            Body to,
            LocalDate raisedOn,
            LocalDate acknowledgeBy,
            Meeting target) {
        this.escalation = escalation;
        this.position = position;
        this.from = from;
        this.to = to;
        this.state = LegState.RAISED;
        this.raisedOn = raisedOn;
        this.acknowledgeBy = acknowledgeBy;
        this.targetMeeting = target;
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
        targetMeeting = reachable;
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
        targetMeeting = next;
        if (state == LegState.ON_AGENDA) {
            state = acknowledgedOn == null ? LegState.RAISED : LegState.ACKNOWLEDGED;
        }
        return true;
    }

    void putOnAgenda(Meeting meeting) {
        state = LegState.ON_AGENDA;
        targetMeeting = meeting;
    }

    void takeOffAgenda(Meeting next) {
        state = acknowledgedOn == null ? LegState.RAISED : LegState.ACKNOWLEDGED;
        targetMeeting = next;
    }

    void defer(Meeting to) {
        state = LegState.DEFERRED;
        deferred = true;
        targetMeeting = to;
    }

    void decide(LegState how, LocalDate on) {
        state = how;
        decidedOn = on;
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
