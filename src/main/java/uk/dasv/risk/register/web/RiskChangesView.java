package uk.dasv.risk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.risk.register.RiskChange;
import uk.dasv.risk.register.RiskChanges;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.web.FilterValue;
import uk.dasv.web.ListState;

/** What became of the registers between two days; both, and body and outcome, stand in the address. */
@Named
@RequestScoped
public class RiskChangesView {

    @Inject
    RiskChanges changes;

    @Inject
    RiskQueries queries;

    @Inject
    Clock clock;

    private ListState asked;
    private LocalDate from;
    private LocalDate to;
    private List<LocalDate> meetings;
    private List<RiskQueries.Place> places;
    private List<Group> groups;

    /** The risks of which this is so. */
    public record Group(RiskChange change, List<RiskChanges.Difference> risks) {}

    public void load() {
        asked = new ListState("/risks/changes", Faces::getRequestParameter, null, "from", "to", "body", "outcome");
        LocalDate today = LocalDate.now(clock);
        places = queries.places();
        meetings = changes.meetings(asked.text("body"));
        LocalDate last = meetings.isEmpty() ? today.minusMonths(3) : meetings.get(0);
        from = FilterValue.day(asked, "from") == null ? last : FilterValue.day(asked, "from");
        to = FilterValue.day(asked, "to") == null ? today : FilterValue.day(asked, "to");
        RiskFilter filter =
                new RiskFilter(asked.text("body"), asked.text("outcome"), null, false, false, false, null, null, null);
        List<RiskChanges.Difference> all = changes.between(filter, from, to);
        groups = Stream.of(RiskChange.values())
                .map(c -> new Group(c, all.stream().filter(d -> d.is(c)).toList()))
                .toList();
    }

    /** Each way to change, also where no risk has changed so. */
    public List<Group> getGroups() {
        return groups;
    }

    public boolean isNothing() {
        return groups.stream().allMatch(g -> g.risks().isEmpty());
    }

    /** The comparison of that meeting with today. */
    public String sinceUrl(LocalDate meeting) {
        return asked.address().with("from", meeting).with("to", null).toString();
    }

    public List<LocalDate> getMeetings() {
        return meetings;
    }

    public List<RisksView.Option> getBodies() {
        return RisksView.bodies(places);
    }

    public List<RisksView.Option> getOutcomes() {
        return RisksView.outcomes(places);
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    public ListState getAsked() {
        return asked;
    }
}
