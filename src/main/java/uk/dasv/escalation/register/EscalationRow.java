package uk.dasv.escalation.register;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.EscalationState;

/** One escalation in a list. {@code since} is when it came before its last holder, {@code decidedOn} when it left, {@code decideBy} by when its chair decides what is urgent. */
public record EscalationRow(
        String reference,
        String title,
        String raisingBody,
        String holder,
        AsksFor asksFor,
        EscalationState state,
        boolean urgent,
        LocalDate raisedOn,
        LocalDate since,
        LocalDate acknowledgeBy,
        LocalDate target,
        LocalDate decidedOn,
        LocalDate decideBy,
        long version)
        implements Serializable {

    /** How long it has been, or was, before its last holder. */
    public long daysWaitingOn(LocalDate today) {
        return ChronoUnit.DAYS.between(since, decidedOn == null ? today : decidedOn);
    }

    /** The meeting it was meant for has passed undecided, nobody acknowledged it in time, or it is urgent and was not decided in time. */
    public boolean overdueOn(LocalDate today) {
        return state.isWaiting()
                && (target != null && target.isBefore(today)
                        || state == EscalationState.RAISED && acknowledgeBy.isBefore(today)
                        || decideBy != null && decideBy.isBefore(today));
    }

    /** Nobody has acknowledged it yet. */
    public boolean unacknowledged() {
        return state == EscalationState.RAISED;
    }

    public boolean withoutMeeting() {
        return state.isWaiting() && target == null;
    }
}
