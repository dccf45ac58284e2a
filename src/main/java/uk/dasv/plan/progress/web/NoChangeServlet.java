package uk.dasv.plan.progress.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.dasv.plan.progress.ProgressDesk;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.web.Address;
import uk.dasv.web.Frame;
import uk.dasv.web.Labels;

/**
 * "No change" in one click from an action's page. Where it cannot be said any more, the person gets the
 * page on which they say it in words; a second click ends where the first one did.
 */
@WebServlet("/plans/no-change")
public class NoChangeServlet extends HttpServlet {

    @Inject
    transient ProgressDesk desk;

    @Inject
    transient Labels labels;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("ref"));
        String page = "/plans/action";
        try {
            desk.noChange(new ProgressDesk.NoChange(reference));
            Frame.succeed(request.getSession(), labels.text("update.noChange.done"));
        } catch (StaleRecord said) {
            // somebody has said something this month, most likely this very click
            page = "/plans/action";
        } catch (RuleViolation inWords) {
            page = "/plans/update";
        }
        response.sendRedirect(new Address(page).with("ref", reference).toString());
    }
}
