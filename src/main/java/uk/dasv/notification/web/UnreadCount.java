package uk.dasv.notification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.dasv.notification.NoticeQueries;

/**
 * How much somebody has not read yet, as a number. The frame of every page asks for it after the page has come, so that no page
 * has to count; a browser keeps the answer for a minute.
 */
@WebServlet("/notices/unread")
public class UnreadCount extends HttpServlet {

    @Inject
    transient NoticeQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.setHeader("Cache-Control", "private, max-age=60");
        response.getWriter().print(queries.unread());
    }
}
