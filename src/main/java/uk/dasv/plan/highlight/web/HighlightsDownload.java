package uk.dasv.plan.highlight.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.dasv.audit.ExportLog;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.highlight.HighlightQueries;
import uk.dasv.plan.highlight.Highlights;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** A body's highlight report as a PDF of one sheet; that it left the tracker is in the audit. */
@WebServlet("/plans/highlights.pdf")
public class HighlightsDownload extends HttpServlet {

    @Inject
    transient HighlightQueries queries;

    @Inject
    transient ExportLog log;

    @Inject
    transient Labels labels;

    @Inject
    transient Dates dates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Highlights report =
                queries.of(request.getParameter("of"), HighlightsView.MONTH.equals(request.getParameter("since")));
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("report", HighlightsSheet.title(report));
        shown.put("since", report.since().toString());
        log.exported(SubjectKind.PLAN, report.lines().size(), shown);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"highlights.pdf\"");
        new HighlightsSheet(report, labels, dates).made().write(response.getOutputStream());
    }
}
