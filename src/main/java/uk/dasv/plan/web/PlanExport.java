package uk.dasv.plan.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import uk.dasv.plan.ActionFilter;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.ActionSort;
import uk.dasv.plan.Brag;
import uk.dasv.plan.PlanExportLog;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.web.Labels;

/** The list of actions as CSV, exactly as filtered and sorted on the page, a thousand rows at a time. */
@WebServlet("/plans/export.csv")
public class PlanExport extends HttpServlet {

    private static final int CHUNK = 1000;

    @Inject
    transient ActionQueries queries;

    @Inject
    transient PlanExportLog log;

    @Inject
    transient Labels labels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ActionFilter filter = filter(request);
        String sort = request.getParameter("sort");
        ActionSort by = ActionSort.of(sort).orElse(ActionSort.DUE);
        boolean descending = sort != null && sort.endsWith("-desc");
        Page<ActionRow> page = queries.list(filter, by, descending, new PageRequest(1, CHUNK));
        log.exported(page.total());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"actions.csv\"");
        response.getWriter().write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(response.getWriter());
        csv.writeRecord(
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
                "Last update");
        for (int number = 1; number <= Math.max(1, (page.total() + CHUNK - 1) / CHUNK); number++) {
            if (number > 1) {
                page = queries.list(filter, by, descending, new PageRequest(number, CHUNK));
            }
            page.rows().forEach(row -> csv.writeRecord(cells(row)));
        }
        csv.flush();
    }

    private static ActionFilter filter(HttpServletRequest r) {
        String rating = r.getParameter("rating");
        return new ActionFilter(
                r.getParameter("body"),
                r.getParameter("outcome"),
                Stream.of(Brag.values())
                        .filter(b -> b.name().equals(rating))
                        .findFirst()
                        .orElse(null),
                "true".equals(r.getParameter("overdue")),
                "true".equals(r.getParameter("noUpdate")),
                "true".equals(r.getParameter("mine")),
                r.getParameter("text"));
    }

    private String[] cells(ActionRow row) {
        return new String[] {
            row.reference(),
            harmless(row.title()),
            row.outcome(),
            row.body(),
            harmless(row.owner()),
            harmless(row.organisation()),
            labels.of(row.state()),
            labels.of(row.rating()),
            String.valueOf(row.percentDone()),
            day(row.baselineDue()),
            day(row.due()),
            row.lastUpdatePeriod() == null
                    ? ""
                    : row.lastUpdatePeriod().toString().substring(0, 7)
        };
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** A cell that a spreadsheet would take for a formula is made plain text. */
    static String harmless(String text) {
        return text != null && text.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
