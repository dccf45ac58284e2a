package uk.dasv.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** One action in a list. */
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
        implements HasDueDate, Serializable {

    public boolean updatedIn(LocalDate period) {
        return lastUpdatePeriod != null && !lastUpdatePeriod.isBefore(period);
    }
}
