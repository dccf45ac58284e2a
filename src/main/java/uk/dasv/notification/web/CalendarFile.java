package uk.dasv.notification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.dasv.notification.feed.CalendarFeeds;
import uk.dasv.web.Caller;
import uk.dasv.web.Etag;

/**
 * A calendar under its secret address, {@code /calendar/SECRET.ics} or {@code /calendar/SECRET/BODY.ics}. Whatever is wrong is
 * not found, and so is everything for whoever asks too often.
 */
@WebServlet("/calendar/*")
public class CalendarFile extends HttpServlet {

    private static final Pattern PLACE = Pattern.compile("/([A-Za-z0-9_-]{32})(?:/([A-Z0-9]{1,12}))?\\.ics");

    @Inject
    transient CalendarFeeds feeds;

    @Inject
    transient KnockLimit knocks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher place = PLACE.matcher(String.valueOf(request.getPathInfo()));
        String caller = Caller.address(request);
        Optional<String> calendar = Optional.empty();
        if (knocks.passes(caller)) {
            calendar = place.matches() ? feeds.read(place.group(1), place.group(2)) : Optional.empty();
            knocks.asked(caller, calendar.isPresent());
        }
        if (calendar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] file = calendar.get().getBytes(StandardCharsets.UTF_8);
        String mark = Etag.of(file);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", mark);
        if (Etag.isKnown(request, mark)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"meetings.ics\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
