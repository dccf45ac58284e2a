package uk.dasv.risk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import uk.dasv.risk.register.RiskChanges;
import uk.dasv.risk.register.RiskProfiles;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** How many risks of each outcome stood in each band at each of a body's last meetings, and today. */
@Named
@RequestScoped
public class RiskProfileView {

    /** As many meetings as fit beside each other. */
    private static final int MEETINGS = 5;

    @Inject
    RiskProfiles profiles;

    @Inject
    RiskChanges changes;

    @Inject
    RiskQueries queries;

    @Inject
    Dates dates;

    @Inject
    Labels labels;

    @Inject
    Clock clock;

    private ListState asked;
    private List<LocalDate> days;
    private List<RisksView.Option> bodies;
    private Map<String, List<RiskProfiles.Count>> outcomes;
    private String chart;

    public void load() {
        asked = new ListState("/risks/profile", Faces::getRequestParameter, null, "body");
        bodies = RisksView.bodies(queries.places());
        List<LocalDate> met = new ArrayList<>(
                changes.meetings(asked.text("body")).stream().limit(MEETINGS).toList());
        Collections.reverse(met);
        met.add(LocalDate.now(clock));
        days = List.copyOf(met);
        outcomes = new LinkedHashMap<>();
        profiles.at(days, asked.text("body")).forEach(c -> outcomes.computeIfAbsent(c.outcome(), o -> new ArrayList<>())
                .add(c));
        chart = ProfileChart.of(days, outcomes.values(), dates, labels);
    }

    /** What a day is called: the last is today. */
    public String name(LocalDate day) {
        return day.equals(LocalDate.now(clock)) ? "Today" : dates.day(day);
    }

    /** The bands of each outcome, the worst first. */
    public List<Map.Entry<String, List<RiskProfiles.Count>>> getOutcomes() {
        return List.copyOf(outcomes.entrySet());
    }

    /** The chart for PrimeFaces, or null where there is nothing to draw. */
    public String getChart() {
        return chart;
    }

    public List<LocalDate> getDays() {
        return days;
    }

    public List<RisksView.Option> getBodies() {
        return bodies;
    }

    public ListState getAsked() {
        return asked;
    }
}
