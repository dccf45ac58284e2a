package uk.dasv.risk.register.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.audit.ExportLog;
import uk.dasv.identity.SubjectKind;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.web.Faults;
import uk.dasv.web.Labels;
import uk.dasv.web.ListDownload;
import uk.dasv.web.ListState;

/** The risk register as a file, exactly as filtered and sorted on the page. */
@WebServlet({"/risks/export.csv", "/risks/export.xlsx", "/risks/export.pdf"})
public class RegisterExport extends HttpServlet {

    private static final List<String> HEADINGS = List.of(
            "Reference",
            "Risk",
            "Outcome",
            "Register of",
            "Owner",
            "State",
            "Inherent score",
            "Current score",
            "Band",
            "Target score",
            "Trend",
            "Tolerance",
            "Above tolerance by",
            "Treatments done",
            "Treatments",
            "Next review");

    @Inject
    transient RiskQueries queries;

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
        ListState asked = RegisterList.asked(request::getParameter);
        ListDownload.send(
                request,
                response,
                faults,
                new ListDownload.Sheet("risks", "Risk register", asked.getShown(), HEADINGS),
                RegisterList.whole(queries, asked, ListDownload.CHUNK),
                this::cells,
                rows -> log.exported(SubjectKind.RISK, rows, asked.getShown()),
                LocalDate.now(clock));
    }

    private List<?> cells(RiskRow row) {
        return ListDownload.cells(
                row.reference(),
                row.title(),
                row.outcome(),
                row.body(),
                row.owner(),
                labels.of(row.state()),
                row.inherent(),
                row.current(),
                row.band() == null ? "Not scored" : labels.of(row.band()),
                row.target(),
                labels.of(row.trend()),
                row.tolerance(),
                row.gap(),
                row.treatmentsDone(),
                row.treatments(),
                row.nextReviewOn());
    }
}
