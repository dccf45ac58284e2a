package uk.dasv.reporting.actions;

import java.time.LocalDate;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.platform.RowMark;

/** An action as it stands now, for comparing with a row of a file. */
public record ActionNow(
        String reference,
        long version,
        String title,
        String description,
        String successMeasure,
        String outcome,
        long organisationId,
        String organisation,
        long ownerId,
        String owner,
        Long deputyId,
        String deputy,
        LocalDate startsOn,
        LocalDate due,
        ActionSource source,
        ActionState state,
        Brag rating,
        int percentDone,
        LocalDate baselineDue) {

    public ActionNow {
        // EclipseLink gives nought for the identifier of nobody
        deputyId = deputy == null ? null : deputyId;
    }

    /** What stands in a column that a file can change, as it would be written there; null for any other. */
    String value(ActionColumn column) {
        Object value =
                switch (column) {
                    case TITLE -> title;
                    case DESCRIPTION -> description;
                    case SUCCESS_MEASURE -> successMeasure;
                    case ORGANISATION -> organisation;
                    case OWNER -> owner;
                    case DEPUTY -> deputy;
                    case STARTS -> startsOn;
                    case DUE -> due;
                    case SOURCE -> source.name().replace('_', ' ');
                    default -> null;
                };
        return value == null ? "" : RowMark.canonical(value);
    }
}
