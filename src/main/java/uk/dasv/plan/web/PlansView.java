package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.plan.ActionFilter;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.Brag;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** The list of actions; filters, sort and page stand in the address. */
@Named
@RequestScoped
public class PlansView {

    @Inject
    ActionQueries queries;

    @Inject
    Access access;

    private final PlansFilter asked = new PlansFilter();
    private Page<ActionRow> page;
    private Map<Brag, Long> counts;
    private List<ActionQueries.Option> bodies;
    private List<ActionQueries.Option> outcomes;
    private boolean mayPropose;

    public void load() {
        ActionFilter filter = asked.filter();
        page = queries.list(filter, asked.by(), asked.isDescending(), PageRequest.number(asked.getNumber()));
        counts = queries.countsByRating(filter);
        bodies = queries.bodies();
        outcomes = queries.outcomes();
        mayPropose = access.anywhere(Permission.EDIT_PLAN);
    }

    public String sortUrl(String key) {
        return asked.address()
                .with("sort", key.equals(asked.getSort()) ? key + "-desc" : key)
                .toString();
    }

    public String ratingUrl(Brag wanted) {
        return asked.address().with("rating", wanted.name()).toString();
    }

    public String getPageUrl() {
        return asked.address().open("page");
    }

    public String getExportUrl() {
        return asked.address().at("/plans/export.csv").toString();
    }

    public Brag[] getRatings() {
        return Brag.values();
    }

    /** The filter, the sort and the page that stand in the address. */
    public PlansFilter getAsked() {
        return asked;
    }

    public Page<ActionRow> getPage() {
        return page;
    }

    public Map<Brag, Long> getCounts() {
        return counts;
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
