package uk.dasv.meeting.session.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.dasv.identity.CurrentUser;
import uk.dasv.meeting.session.SessionDrafts;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.DomainException;

/**
 * Keeps what somebody types of a decision at a meeting, as they type; answers with the time at which it was kept. The front
 * door lets in only posts of our own pages by people who are signed in.
 */
@WebServlet("/meetings/draft")
public class SessionDraftServlet extends HttpServlet {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ClockProducer.LONDON);

    private static final int UNPROCESSABLE = 422;

    private static final List<String> DAYS = List.of("due", "nextReviewOn", "acceptedUntil");

    /** The names of all inputs of a decision. */
    private static final List<String> FIELDS = Stream.of(
                    Stream.of("decision", "words", "owner", "to", "way", "votesFor", "votesAgainst"),
                    Stream.of("abstained", "dissent", "withoutQuorum"),
                    DAYS.stream().flatMap(SessionDraftServlet::day),
                    Stream.of("first", "second", "third")
                            .flatMap(a -> Stream.concat(
                                    Stream.of(a + "Title", a + "Owner", a + "Body", a + "Outcome"), day(a + "Due"))))
            .flatMap(names -> names)
            .toList();

    @Inject
    transient SessionDrafts drafts;

    private static Stream<String> day(String name) {
        return Stream.of(name, name + "-month", name + "-year");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> typed = new HashMap<>();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            if (value != null) {
                typed.put(field, value);
            }
        }
        String item = request.getParameter("item");
        response.setContentType("text/plain");
        try {
            response.getWriter()
                    .write(TIME.format(drafts.keep(new SessionDrafts.Keep(
                            String.valueOf(request.getParameter("meeting")),
                            item != null && item.matches("\\d{1,18}") ? Long.parseLong(item) : 0,
                            typed))));
        } catch (CurrentUser.Nobody nobody) {
            throw nobody;
        } catch (DomainException refused) {
            response.setStatus(UNPROCESSABLE);
        }
    }
}
