package uk.dasv.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import uk.dasv.identity.CurrentUser;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Refused;

/**
 * Turns what went wrong into a calm page that needs neither the database nor Faces. Whatever nobody
 * foresaw gets an incident reference that stands in the log with its cause.
 */
@ApplicationScoped
public class Faults {

    private static final System.Logger LOG = System.getLogger(Faults.class.getName());

    private static final String SAMPLE = "<p class=\"t-footer__sample\"><strong>Sample data</strong>"
            + " The people, actions and scores here are invented, to show how the tracker works.</p>";

    @Inject
    LoadMarks marks;

    private String page;

    @PostConstruct
    void load() {
        page = template();
    }

    /** Answers a request that ended in an exception. */
    public void handle(HttpServletRequest request, HttpServletResponse response, Throwable fault) throws IOException {
        if (has(fault, ViewExpiredException.class)) {
            response.sendRedirect(FrontDoor.cameFrom(request));
        } else if (has(fault, CurrentUser.Nobody.class)) {
            response.sendRedirect("/sign-in");
        } else if (has(fault, NotFound.class)) {
            show(request, response, HttpServletResponse.SC_NOT_FOUND, null);
        } else if (has(fault, Refused.class)) {
            show(request, response, HttpServletResponse.SC_FORBIDDEN, null);
        } else {
            String incident = Long.toString(BaseEntity.newId(), 36).toUpperCase(java.util.Locale.ROOT);
            boolean database = databaseAway(fault);
            LOG.log(System.Logger.Level.ERROR, "Incident " + incident + (database ? ": no database" : ""), fault);
            show(
                    request,
                    response,
                    database
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    incident);
        }
    }

    /** Writes the page for the status. */
    public void show(HttpServletRequest request, HttpServletResponse response, int status, String incident)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "30");
        }
        String title =
                switch (status) {
                    case 403 -> "You cannot do that here";
                    case 404 -> "We could not find that page";
                    case 413 -> "That list is too long for a PDF";
                    case 503 -> "The tracker is not available right now";
                    default -> "Something went wrong";
                };
        String text =
                switch (status) {
                    case 403 -> "Your part in the partnership does not include this. Nothing was changed.";
                    case 404 ->
                        "It may have moved, or it may not be for you to see. Check the address, or start from My work.";
                    case 413 ->
                        "A PDF holds up to 2,000 rows, or 250 risks with a page each. Go back and choose filters, or download a spreadsheet instead.";
                    case 503 ->
                        "It cannot reach its database. Nothing was half-done. Wait half a minute, then try again.";
                    default ->
                        "It is not your doing and nothing was half-done. Try again; if it happens again, tell your administrator this reference.";
                };
        String reference =
                incident == null ? "" : "<p class=\"govuk-body\">Reference: <strong>" + incident + "</strong></p>";
        response.getWriter()
                .write(page.replace("{title}", title)
                        .replace("{text}", text)
                        .replace("{reference}", reference)
                        .replace("{sample}", marks.isSample() ? SAMPLE : ""));
    }

    private static boolean databaseAway(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLNonTransientConnectionException
                    || t instanceof SQLTransientException
                    || t instanceof SQLRecoverableException
                    || t instanceof SQLException sql
                            && (String.valueOf(sql.getSQLState()).startsWith("08")
                                    || String.valueOf(sql.getMessage()).contains("Connection could not be allocated")
                                    || String.valueOf(sql.getMessage()).contains("Error in allocating a connection"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Throwable fault, Class<?> type) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static String template() {
        try (InputStream in = Faults.class.getResourceAsStream("fault.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
