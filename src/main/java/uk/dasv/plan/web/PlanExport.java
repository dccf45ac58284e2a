package uk.dasv.plan.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.ExportLog;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionChange;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.platform.Page;
import uk.dasv.web.Faults;
import uk.dasv.web.FilterValue;
import uk.dasv.web.Labels;
import uk.dasv.web.ListDownload;
import uk.dasv.web.ListState;

/** The list of actions as a file, exactly as filtered and sorted on the page. */
@WebServlet({"/plans/export.csv", "/plans/export.xlsx", "/plans/export.pdf"})
public class PlanExport extends HttpServlet {

    private static final List<String> HEADINGS = List.of(
            "Reference",
            "Action",
            "Outcome",
            "Plan of",
            "Owner",
            "Lead organisation",
            "State",
            "Rating",
            "Percent done",
            "Due first agreed",
            "Due",
            "Slip in days",
            "Date changes",
            "Last update");

    /** What stands beside each where it is asked what has changed since a body met. */
    private static final List<String> SINCE = List.of("Change", "Rating then", "Due then");

    /** A row of the file. */
    private record Line(ActionRow action, ActionChange.Since since) {}

    @Inject
    transient ActionQueries queries;

    @Inject
    transient ExportLog log;

    @Inject
    transient Labels labels;

    @Inject
    transient Faults faults;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListState asked = PlansList.asked(name -> FilterValue.joined(request.getParameterValues(name)));
        boolean changes = asked.text("since") != null;
        ListDownload.send(
                request,
                response,
                faults,
                new ListDownload.Sheet("actions", "Action plans", asked.getShown(), headings(changes)),
                page -> lines(PlansList.listing(queries, asked, page)),
                line -> cells(line, changes),
                rows -> log.exported(SubjectKind.ACTION, rows, asked.getShown()),
                LocalDate.now(clock));
    }

    private static List<String> headings(boolean changes) {
        return changes ? Stream.of(HEADINGS, SINCE).flatMap(List::stream).toList() : HEADINGS;
    }

    private static Page<Line> lines(ActionQueries.Listing listing) {
        return listing.page().map(row -> new Line(row, listing.since().get(row.reference())));
    }

    private List<?> cells(Line line, boolean changes) {
        List<Object> cells = new ArrayList<>(cells(line.action()));
        if (changes) {
            ActionRow was = line.since() == null ? null : line.since().was();
            cells.add(line.since() == null ? null : labels.of(line.since().change()));
            cells.add(was == null ? null : labels.of(was.rating()));
            cells.add(was == null ? null : was.due());
        }
        return cells;
    }

    private List<?> cells(ActionRow row) {
        return ListDownload.cells(
                row.reference(),
                row.title(),
                row.outcome(),
                row.body(),
                row.owner(),
                row.organisation(),
                labels.of(row.state()),
                labels.of(row.rating()),
                row.percentDone(),
                row.baselineDue(),
                row.due(),
                row.slip(),
                row.dateChanges(),
                row.lastUpdatePeriod() == null
                        ? null
                        : row.lastUpdatePeriod().toString().substring(0, 7));
    }
}
