package uk.dasv.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import uk.dasv.identity.Access;
import uk.dasv.identity.Door;
import uk.dasv.identity.SignedIn;

/** What people do to their session from any page: sign out, stay signed in, act for another of their bodies. */
@WebServlet({"/sign-out", "/keep-alive", "/act-for"})
public class SessionServlet extends HttpServlet {

    @Inject
    transient Door door;

    @Inject
    transient Access access;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (request.getServletPath()) {
            case "/sign-out" -> signOut(request, response);
            case "/act-for" -> actFor(request, response);
            default -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            door.leave();
        } catch (RuntimeException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect("/sign-in?signedOut=true");
    }

    private void actFor(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long body = access.requireMembership(request.getParameter("body")).bodyId();
        HttpSession session = request.getSession();
        if (session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn who) {
            session.setAttribute(SignedIn.ATTRIBUTE, who.actingFor(body));
        }
        response.sendRedirect("/");
    }
}
