package uk.dasv.risk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.views.SavedViews;
import uk.dasv.platform.Page;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.web.Chip;
import uk.dasv.web.FilterValue;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The risk register; filters, sort and page stand in the address. */
@Named
@RequestScoped
public class RisksView {

    @Inject
    RiskQueries queries;

    @Inject
    RegisterWords words;

    @Inject
    SavedViews saved;

    @Inject
    Access access;

    @Inject
    Labels labels;

    @Inject
    Clock clock;

    private ListState asked;
    private Page<RiskRow> page;
    private List<RiskQueries.Place> places;
    private List<Chip> chips;
    private List<SavedViews.Row> views;
    private boolean mayPropose;

    /** An answer of a filter. */
    public record Option(String code, String name) {}

    public void load() {
        asked = RegisterList.asked(Faces::getRequestParameter);
        page = RegisterList.rows(queries, asked, asked.page());
        places = queries.places();
        chips = words.chips(asked, places);
        views = saved.of("/risks");
        mayPropose = access.anywhere(Permission.EDIT_RISK);
    }

    public List<Option> getBodies() {
        return bodies(places);
    }

    static List<Option> bodies(List<RiskQueries.Place> places) {
        return places.stream()
                .map(p -> new Option(p.bodyCode(), p.bodyName()))
                .distinct()
                .toList();
    }

    public List<Option> getOutcomes() {
        return outcomes(places);
    }

    static List<Option> outcomes(List<RiskQueries.Place> places) {
        return places.stream()
                .map(p -> new Option(p.outcomeCode(), p.outcomeName()))
                .distinct()
                .toList();
    }

    public List<Option> getBands() {
        return Stream.concat(
                        Stream.of(new Option("NONE", "Not scored")),
                        Stream.of(Band.values()).map(b -> new Option(b.name(), labels.of(b))))
                .toList();
    }

    /** The filters that are in force and do not stand in the form, each with the address without it. */
    public List<Chip> getChips() {
        return chips;
    }

    /** What stands in the address beside the inputs of the form. */
    public List<Map.Entry<String, String>> getKept() {
        return asked.kept(Stream.of(RegisterList.CELL, RegisterList.FURTHER)
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    /** The views of this list that the person keeps. */
    public List<SavedViews.Row> getViews() {
        return views;
    }

    /** Whether the list is one of the past. */
    public boolean isPast() {
        return FilterValue.day(asked, "asAt") != null;
    }

    /** The day at whose end the list is shown; today where none is asked for. */
    public LocalDate getDay() {
        return isPast() ? FilterValue.day(asked, "asAt") : LocalDate.now(clock);
    }

    /** What an address of a risk of this list ends in, so that it is shown on the same day. */
    public String getAsAt() {
        return isPast() ? "&asAt=" + getDay() : "";
    }

    /** The filter, the sort and the page that stand in the address. */
    public ListState getAsked() {
        return asked;
    }

    public Page<RiskRow> getPage() {
        return page;
    }

    public boolean isMayPropose() {
        return mayPropose;
    }
}
