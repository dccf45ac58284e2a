package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.Brag;
import uk.dasv.platform.Page;
import uk.dasv.web.ListState;

/** The list of actions; filters, sort and page stand in the address. */
@Named
@RequestScoped
public class PlansView {

    @Inject
    ActionQueries queries;

    @Inject
    Access access;

    private ListState asked;
    private Page<ActionRow> page;
    private List<Tile> tiles = List.of();
    private List<ActionQueries.Option> bodies;
    private List<ActionQueries.Option> outcomes;
    private boolean mayPropose;

    /** How many actions of the filter have a rating, null for any, and the address that lists only them. */
    public record Tile(Brag rating, long actions, String href, boolean chosen) {}

    public void load() {
        asked = PlansList.asked(Faces::getRequestParameter);
        ActionQueries.Listing listing = PlansList.listing(queries, asked, asked.page());
        page = listing.page();
        tiles = tiles(listing.counts());
        bodies = queries.bodies();
        outcomes = queries.outcomes();
        mayPropose = access.anywhere(Permission.EDIT_PLAN);
    }

    private List<Tile> tiles(Map<Brag, Long> counts) {
        Brag chosen = asked.one(Brag.class, "rating").orElse(null);
        List<Tile> made = new ArrayList<>();
        made.add(new Tile(
                null,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                asked.address().with("rating", null).toString(),
                chosen == null));
        for (Brag rating : Brag.byUrgency()) {
            made.add(new Tile(
                    rating,
                    counts.get(rating),
                    asked.address().with("rating", rating.name()).toString(),
                    rating == chosen));
        }
        return made;
    }

    /** The counts by rating, each a filter; the first takes the filter away. */
    public List<Tile> getTiles() {
        return tiles;
    }

    /** The filter, the sort and the page that stand in the address. */
    public ListState getAsked() {
        return asked;
    }

    public Page<ActionRow> getPage() {
        return page;
    }

    public List<ActionQueries.Option> getBodies() {
        return bodies;
    }

    public List<ActionQueries.Option> getOutcomes() {
        return outcomes;
    }

    public boolean isMayPropose() {
        return mayPropose;
    }
}
