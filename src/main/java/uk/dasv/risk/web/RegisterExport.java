package uk.dasv.risk.web;

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
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.RiskRow;
import uk.dasv.web.CsvDownload;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The risk register as CSV, exactly as filtered and sorted on the page. */
@WebServlet("/risks/export.csv")
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

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListState asked = RegisterList.asked(request::getParameter);
        Function<PageRequest, Page<RiskRow>> list = page -> RegisterList.rows(queries, asked, page);
        Page<RiskRow> first = CsvDownload.first(list);
        log.exported(SubjectKind.RISK, first.total(), asked.getShown());
        CsvDownload.send(response, "risks.csv", HEADINGS, first, list, this::cells);
    }

    private List<?> cells(RiskRow row) {
        return CsvDownload.cells(
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
