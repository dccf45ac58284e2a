package uk.dasv.plan.dates;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A request for a new due date; {@code slip} is in days between the baseline and the date asked for. */
public record DateRow(
        String reference,
        String title,
        String body,
        LocalDate oldDue,
        LocalDate newDue,
        int slip,
        String reason,
        String askedBy,
        long askedById,
        Instant askedAt,
        DateApproval approval,
        String approver,
        String approverPath,
        DateChange.State state,
        String decidedBy,
        Instant decidedAt,
        String words,
        long version)
        implements Serializable {

    /** How many days later than now the action would be due; negative for earlier. */
    public long moves() {
        return ChronoUnit.DAYS.between(oldDue, newDue);
    }

    public boolean isWaiting() {
        return state == DateChange.State.ASKED;
    }
}
