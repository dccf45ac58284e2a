package uk.dasv.reporting.pack.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import uk.dasv.audit.ExportLog;
import uk.dasv.identity.SubjectKind;
import uk.dasv.reporting.pack.Pack;
import uk.dasv.reporting.pack.PackQueries;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** The pack of a meeting as one tagged PDF; that it left the tracker is in the audit. */
@WebServlet("/meetings/pack.pdf")
public class PackFile extends HttpServlet {

    @Inject
    transient PackQueries queries;

    @Inject
    transient ExportLog log;

    @Inject
    transient Labels labels;

    @Inject
    transient Dates dates;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = request.getParameter("body");
        Pack pack = queries.of(body, PackView.day(request.getParameter("on")));
        log.exported(
                SubjectKind.MEETING,
                pack.of(uk.dasv.reporting.pack.Chapter.Part.PAPERS).size(),
                Map.of("pack", pack.last().code() + " " + pack.on()));
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"pack-" + pack.last().code() + "-" + pack.on() + ".pdf\"");
        new PackPages(labels, dates).made(pack).write(response.getOutputStream());
    }
}
