package uk.dasv.web;

import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.SignedIn;

/**
 * Every request passes here: security headers, no posts from other sites, nobody in without having
 * signed in, and a calm page instead of a stack trace. Rights themselves are checked further in.
 */
public class FrontDoor extends HttpFilter {

    private static final String OPEN = "/(sign-in|set-password|accessibility|privacy|calendar/.*|health(/.*)?)";

    /** What the server brings along for its operators: it says more of the program than anybody here needs. */
    private static final String CLOSED = "/(metrics|openapi)(/.*)?";

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String VIEW = ".xhtml";

    @Inject
    CurrentUser user;

    @Inject
    Faults faults;

    @Inject
    Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        headers(request, response);
        try {
            if (path.startsWith(RESOURCES)) {
                chain.doFilter(request, response);
            } else if (path.matches(CLOSED)) {
                faults.show(request, response, HttpServletResponse.SC_NOT_FOUND, null);
            } else if (fromElsewhere(request) || postedByAddress(request)) {
                faults.show(request, response, HttpServletResponse.SC_FORBIDDEN, null);
            } else if (knows(request) || path.matches(OPEN)) {
                chain.doFilter(request.getMethod().equals("POST") ? new NoncedPost(request) : request, response);
            } else {
                askToSignIn(request, response, path);
            }
        } catch (IOException | ServletException | RuntimeException e) {
            faults.handle(request, response, e);
        }
    }

    /** The path as the server understood it, so that no spelling of it leads past this door. */
    private static String path(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return path.endsWith(VIEW) && !path.startsWith(RESOURCES)
                ? path.substring(0, path.length() - VIEW.length())
                : path;
    }

    private boolean knows(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn who)) {
            return false;
        }
        user.become(who.personId(), who.bodyId());
        if (user.standing().filter(now -> who.holds(now, clock.instant())).isEmpty()) {
            user.leave();
            session.invalidate();
            return false;
        }
        return true;
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (path.equals("/keep-alive")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        String asked = request.getMethod().equals("GET")
                ? uri + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : cameFrom(request);
        String to = request.getContextPath() + "/sign-in"
                + (asked.equals("/") ? "" : "?from=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + to.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(to);
        }
    }

    /** The page on which the form stood that was sent, so that people come back to it. */
    static String cameFrom(HttpServletRequest request) {
        try {
            URI page = URI.create(String.valueOf(request.getHeader("Referer")));
            return Address.ofOurs(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** A browser says where a post comes from; one from another site is somebody else's doing. */
    private static boolean fromElsewhere(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }

    /** Faces would take an address with the state of a view for a form that was sent; a link sends no form. */
    private static boolean postedByAddress(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
    }

    private static void headers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"))) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("Vary", "Accept-Encoding");
        // scripts and styles that are found say otherwise themselves
        response.setHeader("Cache-Control", "no-store");
    }
}
