package uk.dasv.reporting.actions;

import java.time.LocalDate;
import uk.dasv.plan.ActionSource;

/** What a row says of an action: what is to be proposed, or how one that exists is to stand. */
record Draft(
        String title,
        String description,
        String successMeasure,
        String outcome,
        Long outcomeId,
        Long organisation,
        Long owner,
        Long deputy,
        LocalDate starts,
        LocalDate due,
        ActionSource source) {

    /** The action as it stands. */
    static Draft of(ActionNow now) {
        return new Draft(
                now.title(),
                now.description(),
                now.successMeasure(),
                now.outcome(),
                null,
                now.organisationId(),
                now.ownerId(),
                now.deputyId(),
                now.startsOn(),
                now.due(),
                now.source());
    }
}
