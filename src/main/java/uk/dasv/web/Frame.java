package uk.dasv.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Standing;
import uk.dasv.platform.LoadMarks;

/** What the frame around every page shows: who is signed in, for which body, and where they can go. */
@Named("frame")
@RequestScoped
public class Frame {

    @Inject
    CurrentUser user;

    @Inject
    LoadMarks marks;

    /** The word of success that the next page shows, once. */
    private static final String SUCCESS = "dasv.success";

    private String success;

    @PostConstruct
    void take() {
        HttpSession session = Faces.getSession(false);
        if (session != null && session.getAttribute(SUCCESS) instanceof String word) {
            success = word;
            session.removeAttribute(SUCCESS);
        }
    }

    /** Gives the next page of the session a word of success; not in the Faces flash, whose cookie is less guarded. */
    public static void succeed(HttpSession session, String words) {
        session.setAttribute(SUCCESS, words);
    }

    /** What was just done, in a few words; null on any other page. */
    public String getSuccess() {
        return success;
    }

    /** One entry of the navigation. */
    public record Link(String section, String href, String label) {}

    public boolean isSignedIn() {
        return user.standing().isPresent();
    }

    public String getName() {
        return user.standing().map(Standing::name).orElse("");
    }

    /** Tells one person from the next at the same screen. */
    public String getPersonId() {
        return user.standing()
                .map(s -> Long.toString(s.personId(), Character.MAX_RADIX))
                .orElse("");
    }

    /** The bodies the person can act for. */
    public List<Grant> getBodies() {
        return user.standing().map(Standing::bodies).orElse(List.of());
    }

    public String getActingFor() {
        return user.chosen().map(Grant::shortName).orElse("");
    }

    public long getActingBodyId() {
        return user.chosen().map(Grant::bodyId).orElse(0L);
    }

    public List<Link> getLinks() {
        List<Link> links = new ArrayList<>(List.of(
                new Link("home", "/", "My work"),
                new Link("plans", "/plans", "Action plans"),
                new Link("risks", "/risks", "Risk register"),
                new Link("escalations", "/escalations", "Escalations"),
                new Link("meetings", "/meetings", "Meetings"),
                new Link("strategy", "/strategy", "Strategy")));
        if (user.standing().map(Standing::administrator).orElse(false)) {
            links.add(new Link("admin", "/admin", "Administration"));
            links.add(new Link("audit", "/audit", "Audit"));
        }
        return links;
    }

    public boolean isSample() {
        return marks.isSample();
    }

    /** Seconds of quiet after which the session ends. */
    public int getIdleSeconds() {
        return Faces.getSession(false) == null ? 1800 : Faces.getSession().getMaxInactiveInterval();
    }
}
