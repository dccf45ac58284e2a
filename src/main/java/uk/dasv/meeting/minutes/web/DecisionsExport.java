package uk.dasv.meeting.minutes.web;

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
import uk.dasv.meeting.minutes.DecisionQueries;
import uk.dasv.meeting.minutes.DecisionRow;
import uk.dasv.platform.WholeList;
import uk.dasv.web.Faults;
import uk.dasv.web.Labels;
import uk.dasv.web.ListDownload;
import uk.dasv.web.ListState;

/** The log of decisions as a file, exactly as filtered on the page. */
@WebServlet({"/meetings/decisions/export.csv", "/meetings/decisions/export.xlsx"})
public class DecisionsExport extends HttpServlet {

    private static final List<String> HEADINGS = List.of(
            "Reference",
            "Decided on",
            "Body",
            "Meeting",
            "Decision",
            "About",
            "Title",
            "Words",
            "Owner",
            "By",
            "Open actions",
            "Ground has changed",
            "Without a quorum");

    @Inject
    transient DecisionQueries queries;

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
        ListState asked = DecisionList.asked(request::getParameter);
        ListDownload.send(
                request,
                response,
                faults,
                new ListDownload.Sheet("decisions", "Decisions", asked.getShown(), HEADINGS),
                WholeList.paged(ListDownload.CHUNK, page -> queries.list(DecisionList.filter(asked), page)),
                this::cells,
                rows -> log.exported(SubjectKind.MEETING, rows, asked.getShown()),
                LocalDate.now(clock));
    }

    private List<?> cells(DecisionRow d) {
        return ListDownload.cells(
                d.reference(),
                d.decidedOn(),
                d.body(),
                d.meetsOn(),
                labels.text("decided." + d.kind()),
                d.aboutRef(),
                d.title(),
                d.words(),
                d.owner(),
                d.due(),
                d.open(),
                d.stale() ? "Yes" : "No",
                d.withoutQuorum() ? "Yes" : "No");
    }
}
