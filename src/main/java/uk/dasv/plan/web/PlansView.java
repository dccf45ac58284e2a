package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.views.SavedViews;
import uk.dasv.plan.ActionChange;
import uk.dasv.plan.ActionFilterQueries;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.platform.Page;
import uk.dasv.web.Chip;
import uk.dasv.web.FilterValue;
import uk.dasv.web.ListState;

/** The list of actions; filters, sort and page stand in the address. */
@Named
@RequestScoped
public class PlansView {

    @Inject
    ActionQueries queries;

    @Inject
    ActionFilterQueries filters;

    @Inject
    FilterWords words;

    @Inject
    SavedViews saved;

    @Inject
    Access access;

    private ListState asked;
    private ActionQueries.Listing listing;
    private List<RatingTiles.Tile> tiles = List.of();
    private List<Chip> chips = List.of();
    private ActionFilterQueries.Choices choices;
    private List<SavedViews.Row> views = List.of();
    private boolean mayPropose;

    public void load() {
        asked = PlansList.asked(name -> FilterValue.joined(Faces.getRequestParameterValues(name)));
        listing = PlansList.listing(queries, asked, asked.page());
        tiles = RatingTiles.of(asked, listing.counts());
        chips = words.chips(asked, listing.metOn());
        choices = filters.choices();
        views = saved.of("/plans");
        mayPropose = access.anywhere(Permission.EDIT_PLAN);
    }

    /** The counts by rating, each a filter that is switched on or off; the first takes them all away. */
    public List<RatingTiles.Tile> getTiles() {
        return tiles;
    }

    /** The filters that are in force and do not stand in the form, each with the address without it. */
    public List<Chip> getChips() {
        return chips;
    }

    /** The filter, the sort and the page that stand in the address. */
    public ListState getAsked() {
        return asked;
    }

    /** What stands in the address beside the inputs of the form. */
    public List<Map.Entry<String, String>> getKept() {
        return asked.kept(
                Stream.concat(Stream.of("rating"), PlansList.FURTHER.stream()).toArray(String[]::new));
    }

    /** The views of this list that the person keeps. */
    public List<SavedViews.Row> getViews() {
        return views;
    }

    public Page<ActionRow> getPage() {
        return listing.page();
    }

    /** The day at whose end the list is shown; today where none is asked for. */
    public LocalDate getDay() {
        return listing.day();
    }

    /** Whether the list is one of the past. */
    public boolean isPast() {
        return FilterValue.day(asked, "asAt") != null;
    }

    /** The day since which changes are shown, or null. */
    public LocalDate getMetOn() {
        return listing.metOn();
    }

    /** What became of the action since then. */
    public ActionChange.Since since(String reference) {
        return listing.since().get(reference);
    }

    public List<ActionQueries.Option> getBodies() {
        return choices.bodies();
    }

    public List<ActionQueries.Option> getOutcomes() {
        return choices.outcomes();
    }

    public boolean isMayPropose() {
        return mayPropose;
    }
}
