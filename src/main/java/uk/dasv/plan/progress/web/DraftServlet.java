package uk.dasv.plan.progress.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import uk.dasv.identity.CurrentUser;
import uk.dasv.plan.progress.ProgressDrafts;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.DomainException;

/**
 * Keeps what somebody types on the page of all their updates, as they type; answers with the time at
 * which it was kept. The front door lets in only posts of our own pages by people who are signed in.
 */
@WebServlet("/plans/draft")
public class DraftServlet extends HttpServlet {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ClockProducer.LONDON);

    private static final int UNPROCESSABLE = 422;

    @Inject
    transient ProgressDrafts drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref");
        TypedUpdate typed = TypedUpdate.read(name -> request.getParameter(reference + "-" + name));
        response.setContentType("text/plain");
        try {
            response.getWriter()
                    .write(TIME.format(
                            drafts.keep(new ProgressDrafts.Keep(String.valueOf(reference), typed.fields()))));
        } catch (CurrentUser.Nobody nobody) {
            throw nobody;
        } catch (DomainException refused) {
            response.setStatus(UNPROCESSABLE);
        }
    }
}
