package uk.dasv.risk.register.web;

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
import uk.dasv.risk.register.file.RegisterFiles;
import uk.dasv.web.Faults;
import uk.dasv.web.ListDownload;
import uk.dasv.web.ListState;

/** The risk register as a file, exactly as filtered and sorted on the page. */
@WebServlet({"/risks/export.csv", "/risks/export.xlsx", "/risks/export.pdf"})
public class RegisterExport extends HttpServlet {

    @Inject
    transient RegisterFiles files;

    @Inject
    transient ExportLog log;

    @Inject
    transient RegisterLines lines;

    @Inject
    transient Faults faults;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListState asked = RegisterList.asked(request::getParameter);
        boolean paper = request.getServletPath().endsWith(".pdf");
        RegisterLines.Writer writer = lines.writer();
        ListDownload.send(
                request,
                response,
                faults,
                new ListDownload.Sheet("risks", "Risk register", asked.getShown(), RegisterHeadings.of(paper)),
                RegisterList.whole(files, asked, ListDownload.CHUNK),
                paper ? lines::paper : writer::cells,
                rows -> log.exported(SubjectKind.RISK, rows, asked.getShown()),
                LocalDate.now(clock));
    }
}
