package uk.dasv.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Function;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.UseCase;

/** Gives out a list of actions as a table for a spreadsheet: exactly what the filter shows, all of it. */
@ApplicationScoped
public class ActionExport {

    private static final int AT_A_TIME = 1000;

    @Inject
    ActionQueries queries;

    @Inject
    AuditTrail audit;

    /** Records that the list was taken out; before the first row is, so that none leaves unrecorded. */
    @UseCase
    @RequiresPermission(Permission.VIEW_PLANS)
    public void record(ActionFilter filter) {
        audit.record(
                AuditEvent.EXPORTED,
                SubjectKind.PLAN,
                "actions.csv",
                Changes.none()
                        .field("Body", null, filter.body())
                        .field("Outcome", null, filter.outcome())
                        .field("Rating", null, filter.rating())
                        .field("Overdue", null, filter.overdue() ? "yes" : null)
                        .field("No update", null, filter.noUpdate() ? "yes" : null)
                        .field("Mine", null, filter.mine() ? "yes" : null)
                        .field("Words", null, filter.text()),
                null);
    }

    /** Writes the list, some rows at a time; {@code words} says an enum in plain English. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public void write(
            ActionFilter filter, ActionSort sort, boolean descending, Function<Enum<?>, String> words, Writer to)
            throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(
                "Reference",
                "Title",
                "Outcome",
                "Body",
                "Lead organisation",
                "Owner",
                "State",
                "Rating",
                "Percent done",
                "Agreed due date",
                "Due",
                "Slip in days",
                "Last update for month from");
        Page<ActionRow> page;
        int number = 1;
        do {
            page = queries.list(filter, sort, descending, new PageRequest(number++, AT_A_TIME));
            for (ActionRow row : page.rows()) {
                csv.writeRecord(
                        harmless(row.reference()),
                        harmless(row.title()),
                        harmless(row.outcome()),
                        harmless(row.body()),
                        harmless(row.organisation()),
                        harmless(row.owner()),
                        words.apply(row.state()),
                        words.apply(row.rating()),
                        String.valueOf(row.percentDone()),
                        text(row.baselineDue()),
                        text(row.due()),
                        String.valueOf(row.slip()),
                        text(row.lastUpdatePeriod()));
            }
        } while (page.last() < page.total() && !page.rows().isEmpty());
        to.flush();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** A spreadsheet takes such a beginning for a formula and would run it; an apostrophe makes it words. */
    static String harmless(String text) {
        return text == null || text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
