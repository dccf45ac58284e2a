package uk.dasv.meeting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Whereabouts;
import uk.dasv.meeting.MeetingQueries;
import uk.dasv.meeting.MeetingRow;
import uk.dasv.meeting.coverage.MeetingCoverage;
import uk.dasv.platform.Page;
import uk.dasv.web.ListState;

/**
 * The calendar of meetings: without being asked for more, those of the body the person acts for and of the one it
 * escalates to.
 */
@Named
@RequestScoped
public class MeetingsView {

    /** In the address: the meetings of every body. */
    private static final String EVERY_BODY = "ALL";

    private static final Pattern STEP = Pattern.compile("/");

    @Inject
    MeetingQueries queries;

    @Inject
    MeetingCoverage coverage;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    private ListState asked;
    private List<MeetingQueries.BodyOption> bodies;
    private Page<MeetingRow> page;
    private boolean mayBook;
    private List<MeetingCoverage.Short> tooFew;

    public void load() {
        asked = ListState.ofPage("/meetings", null, "body", "past", "rule");
        bodies = queries.bodies();
        page = queries.list(new MeetingQueries.Wanted(wanted(), isPast()), asked.page());
        tooFew = isPast() ? List.of() : coverage.tooFew(wanted());
        mayBook = user.chosen()
                .map(g -> access.may(Permission.BOOK_MEETING, Whereabouts.at(g.path(), Set.of())))
                .orElse(false);
    }

    private Set<String> wanted() {
        String body = asked.text("body");
        if (EVERY_BODY.equals(body)) {
            return Set.of();
        }
        return body != null ? Set.of(body) : ownAndAbove();
    }

    /** The last two steps of the acting body's place in the line of escalation; every body for those without one. */
    private Set<String> ownAndAbove() {
        List<String> line = user.chosen()
                .map(g -> STEP.splitAsStream(g.path()).filter(s -> !s.isEmpty()).toList())
                .orElse(List.of());
        return line.stream().skip(Math.max(0, line.size() - 2)).collect(Collectors.toSet());
    }

    public boolean isPast() {
        return asked.on("past");
    }

    public String getComingUrl() {
        return asked.address().with("past", null).toString();
    }

    public String getPastUrl() {
        return asked.address().with("past", "true").toString();
    }

    public ListState getAsked() {
        return asked;
    }

    public List<MeetingQueries.BodyOption> getBodies() {
        return bodies;
    }

    /** Whether the person acts for a body, so that "ours" says something. */
    public boolean isMember() {
        return user.chosen().isPresent();
    }

    public String getBodyCode() {
        return user.chosen().map(Grant::code).orElse(null);
    }

    public String getBodyName() {
        return user.chosen().map(Grant::shortName).orElse("");
    }

    public Page<MeetingRow> getPage() {
        return page;
    }

    /** The bodies shown that have booked fewer meetings for the year than their terms say. */
    public List<MeetingCoverage.Short> getTooFew() {
        return tooFew;
    }

    public boolean isMayBook() {
        return mayBook;
    }
}
