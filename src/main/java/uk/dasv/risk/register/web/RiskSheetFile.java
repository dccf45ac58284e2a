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
import java.util.Map;
import uk.dasv.audit.ExportLog;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.WholeList;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.risk.register.file.RiskSheet;
import uk.dasv.risk.register.file.RiskSheets;
import uk.dasv.web.Dates;
import uk.dasv.web.Faults;
import uk.dasv.web.FilterValue;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;
import uk.dasv.web.PdfDocument;

/** Risks as a PDF with a sheet for each: those of the list as the page of the same address shows it, or one by its reference. */
@WebServlet({"/risks/sheets.pdf", "/risks/risk.pdf"})
public class RiskSheetFile extends HttpServlet {

    @Inject
    transient RiskSheets sheets;

    @Inject
    transient ExportLog log;

    @Inject
    transient Labels labels;

    @Inject
    transient Dates dates;

    @Inject
    transient Faults faults;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("/risk.pdf")) {
            one(request, response);
        } else {
            list(request, response);
        }
    }

    private void one(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        if (reference == null) {
            throw new NotFound();
        }
        LocalDate asked = FilterValue.day(RegisterList.asked(request::getParameter), "asAt");
        LocalDate today = LocalDate.now(clock);
        LocalDate asAt = asked == null || !asked.isBefore(today) ? null : asked;
        RiskSheet risk = sheets.one(reference, asAt);
        log.exported(SubjectKind.RISK, 1, Map.of("risk", risk.row().reference()));
        send(response, risk.row().reference(), asAt == null ? today : asAt, "", List.of(risk));
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ListState asked = RegisterList.asked(request::getParameter);
        WholeList<RiskSheet> risks =
                sheets.of(RegisterList.filter(asked), asked.sortedBy(RiskSort.class), asked.isDescending());
        if (risks.total() > RiskSheets.MOST) {
            faults.show(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null);
            return;
        }
        log.exported(SubjectKind.RISK, risks.total(), asked.getShown());
        send(
                response,
                "risk-sheets",
                RegisterList.filter(asked).day(LocalDate.now(clock)),
                told(asked.getShown()),
                risks.next());
    }

    private static String told(Map<String, String> shown) {
        String filters = String.join(
                ", ",
                shown.entrySet().stream()
                        .filter(e -> !e.getKey().equals("sort"))
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
        return filters.isEmpty() ? "" : " Only: " + filters + ".";
    }

    private void send(HttpServletResponse response, String name, LocalDate day, String told, List<RiskSheet> risks)
            throws IOException {
        String when = day.isBefore(LocalDate.now(clock)) ? "at the end of " : "on ";
        PdfDocument made = new RiskSheetPages(labels, dates, day)
                .made(
                        risks.size() == 1
                                ? "Risk " + risks.get(0).row().reference()
                                : "Risk register, one page per risk",
                        "As the tracker showed it " + when + dates.day(day) + "." + told,
                        risks);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"");
        made.write(response.getOutputStream());
    }
}
