package uk.dasv.plan.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import uk.dasv.audit.ExportLog;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.web.CsvDownload;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The list of actions as CSV, exactly as filtered and sorted on the page. */
@WebServlet("/plans/export.csv")
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
            "Last update");

    @Inject
    transient ActionQueries queries;

    @Inject
    transient ExportLog log;

    @Inject
    transient Labels labels;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListState asked = PlansList.asked(request::getParameter);
        Function<PageRequest, Page<ActionRow>> list = page -> PlansList.rows(queries, asked, page);
        Page<ActionRow> first = CsvDownload.first(list);
        log.exported(SubjectKind.ACTION, first.total(), asked.getShown());
        CsvDownload.send(response, "actions.csv", HEADINGS, first, list, this::cells);
    }

    private List<?> cells(ActionRow row) {
        return CsvDownload.cells(
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
                row.lastUpdatePeriod() == null
                        ? null
                        : row.lastUpdatePeriod().toString().substring(0, 7));
    }
}
