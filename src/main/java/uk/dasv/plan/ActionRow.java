package uk.dasv.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One action in a list. {@code slip} is in days against the baseline, 0 before it is agreed; {@code dateChanges} is how
 * often its due date has been moved.
 */
public record ActionRow(
        String reference,
        String title,
        String outcome,
        String body,
        String owner,
        String organisation,
        ActionState state,
        Brag rating,
        int percentDone,
        LocalDate baselineDue,
        LocalDate due,
        Instant lastUpdateAt,
        LocalDate lastUpdatePeriod,
        int dateChanges)
        implements Serializable {

    public long slip() {
        return baselineDue == null ? 0 : ChronoUnit.DAYS.between(baselineDue, due);
    }

    public boolean overdueOn(LocalDate today) {
        return !state.isEnded() && due.isBefore(today);
    }

    public boolean updatedIn(LocalDate period) {
        return lastUpdatePeriod != null && !lastUpdatePeriod.isBefore(period);
    }
}
