package uk.dasv.plan.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.ExportLog;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionQueries;
import uk.dasv.web.Faults;
import uk.dasv.web.FilterValue;
import uk.dasv.web.ListDownload;
import uk.dasv.web.ListState;

/** The list of actions as a file, exactly as filtered and sorted on the page. */
@WebServlet({"/plans/export.csv", "/plans/export.xlsx", "/plans/export.pdf"})
public class PlanExport extends HttpServlet {

    @Inject
    transient ActionQueries queries;

    @Inject
    transient PlanLines lines;

    @Inject
    transient ExportLog log;

    @Inject
    transient Faults faults;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListState asked = PlansList.asked(name -> FilterValue.joined(request.getParameterValues(name)));
        PlanLines.Shape shape = new PlanLines.Shape(
                asked.text("since") != null, !request.getServletPath().endsWith(".pdf"));
        PlanLines.Writer writer = lines.writer(shape);
        ListDownload.send(
                request,
                response,
                faults,
                new ListDownload.Sheet("actions", "Action plans", asked.getShown(), shape.headings()),
                PlansList.whole(queries, asked, ListDownload.CHUNK),
                writer::cells,
                rows -> log.exported(SubjectKind.ACTION, rows, asked.getShown()),
                LocalDate.now(clock));
    }
}
