package uk.dasv.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.PartnershipGaps;
import uk.dasv.governance.Standpoint;
import uk.dasv.governance.StandpointQueries;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Standing;
import uk.dasv.meeting.since.web.SinceView;
import uk.dasv.notification.NoticeQueries;
import uk.dasv.plan.dates.DateQueries;

/** My work: which of its kinds somebody gets follows from their standpoint, and each asks only for what it shows. */
@Named
@RequestScoped
public class HomeView {

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    StandpointQueries standpoints;

    @Inject
    PartnershipGaps gaps;

    @Inject
    NoticeQueries notices;

    @Inject
    DateQueries dueDates;

    @Inject
    DutiesView duties;

    @Inject
    OverviewView overview;

    @Inject
    SinceView moved;

    private Optional<Standpoint> standpoint = Optional.empty();
    private String part = "duties";
    private List<PartnershipGaps.BodyState> bodies;
    private PartnershipGaps.People people;
    private List<NoticeQueries.Row> told = List.of();
    private long datesToDecide;

    public void load() {
        standpoint = standpoints.mine();
        told = notices.mine();
        datesToDecide = dueDates.countToDecide();
        if (standpoint.isEmpty() && isAdministrator()) {
            part = "administrator";
            bodies = gaps.bodies();
            people = gaps.people();
        } else if (standpoint.filter(Standpoint::isTop).isPresent()) {
            part = "top";
            overview.loadTop(since());
        } else if (standpoint.filter(Standpoint::isBetween).isPresent()) {
            part = "between";
            overview.loadBetween(since());
        } else if (standpoint.filter(Standpoint::isOutside).isPresent()) {
            part = "outside";
            overview.loadOutside(since());
        } else {
            duties.load();
        }
        standpoint.ifPresent(moved::load);
    }

    /** The day the body last met; a quarter ago where it has not met for a year. */
    private LocalDate since() {
        return getLastMet().orElse(LocalDate.now(clock).minusMonths(3));
    }

    private Optional<LocalDate> getLastMet() {
        return standpoint
                .flatMap(s -> s.scrutinised().stream().findFirst().or(() -> Optional.of(s.own())))
                .map(Standpoint.Place::last)
                .map(Standpoint.Sitting::on);
    }

    /** Which kind of My work this is; names the part of the page. */
    public String getPart() {
        return part;
    }

    /** The standpoint, or null for somebody who sits on no body. */
    public Standpoint getStandpoint() {
        return standpoint.orElse(null);
    }

    /** The body above, or null. */
    public Standpoint.Place getAbove() {
        return standpoint.flatMap(Standpoint::above).orElse(null);
    }

    /** Since when changes are shown. */
    public LocalDate getSince() {
        return since();
    }

    public boolean isMet() {
        return getLastMet().isPresent();
    }

    /** What the person is told, the latest first. */
    public List<NoticeQueries.Row> getTold() {
        return told;
    }

    /** How many requests for a new due date wait for the person. */
    public long getDatesToDecide() {
        return datesToDecide;
    }

    public boolean isAdministrator() {
        return user.standing().map(Standing::administrator).orElse(false);
    }

    /** The last day on which this month's updates can be written. */
    public LocalDate getPeriodEnd() {
        return LocalDate.now(clock).with(TemporalAdjusters.lastDayOfMonth());
    }

    public List<PartnershipGaps.BodyState> getBodies() {
        return bodies;
    }

    public PartnershipGaps.People getPeople() {
        return people;
    }
}
