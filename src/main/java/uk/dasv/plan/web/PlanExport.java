package uk.dasv.plan.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.dasv.audit.ExportLog;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionMark;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.web.Faults;
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
            "Last update",
            // so that a list that is edited and brought back changes only what was changed in it
            "Mark for bringing this list back (leave as it is)");

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
        ListState asked = PlansList.asked(request::getParameter);
        // nobody brings paper back
        boolean paper = request.getServletPath().endsWith(".pdf");
        ListDownload.send(
                request,
                response,
                faults,
                new ListDownload.Sheet(
                        "actions",
                        "Action plans",
                        asked.getShown(),
                        paper ? HEADINGS.subList(0, HEADINGS.size() - 1) : HEADINGS),
                page -> PlansList.rows(queries, asked, page),
                row -> paper ? cells(row).subList(0, HEADINGS.size() - 1) : cells(row),
                rows -> log.exported(SubjectKind.ACTION, rows, asked.getShown()),
                LocalDate.now(clock));
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
                row.lastUpdatePeriod() == null
                        ? null
                        : row.lastUpdatePeriod().toString().substring(0, 7),
                mark(row));
    }

    private String mark(ActionRow row) {
        Map<ActionMark.Part, Object> cells = new EnumMap<>(ActionMark.Part.class);
        cells.put(ActionMark.Part.TITLE, row.title());
        cells.put(ActionMark.Part.OUTCOME, row.outcome());
        cells.put(ActionMark.Part.PLAN_OF, row.body());
        cells.put(ActionMark.Part.OWNER, row.owner());
        cells.put(ActionMark.Part.ORGANISATION, row.organisation());
        cells.put(ActionMark.Part.STATE, labels.of(row.state()));
        cells.put(ActionMark.Part.RATING, labels.of(row.rating()));
        cells.put(ActionMark.Part.PERCENT, row.percentDone());
        cells.put(ActionMark.Part.BASELINE, row.baselineDue());
        cells.put(ActionMark.Part.DUE, row.due());
        return ActionMark.of(cells);
    }
}
