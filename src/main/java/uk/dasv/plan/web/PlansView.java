package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.plan.ActionFilter;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.ActionSort;
import uk.dasv.plan.Brag;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.web.Address;

/** The list of actions; filters, sort and page stand in the address. */
@Named
@RequestScoped
public class PlansView {

    @Inject
    ActionQueries queries;

    @Inject
    Access access;

    private String body;
    private String outcome;
    private String rating;
    private boolean overdue;
    private boolean noUpdate;
    private boolean mine;
    private String text;
    private String sort;
    private int number = 1;

    private Page<ActionRow> page;
    private Map<Brag, Long> counts;
    private List<ActionQueries.Option> bodies;
    private List<ActionQueries.Option> outcomes;
    private boolean mayPropose;

    public void load() {
        ActionFilter filter = filter();
        page = queries.list(
                filter,
                ActionSort.of(sort).orElse(ActionSort.DUE),
                sort != null && sort.endsWith("-desc"),
                PageRequest.number(number));
        counts = queries.countsByRating(filter);
        bodies = queries.bodies();
        outcomes = queries.outcomes();
        mayPropose = access.anywhere(Permission.EDIT_PLAN);
    }

    /** The filter as it stands in the address; an unknown rating restricts nothing. */
    ActionFilter filter() {
        Brag wanted = Stream.of(Brag.values())
                .filter(r -> r.name().equals(rating))
                .findFirst()
                .orElse(null);
        return new ActionFilter(body, outcome, wanted, overdue, noUpdate, mine, text);
    }

    private Address address() {
        return new Address("/plans")
                .with("body", body)
                .with("outcome", outcome)
                .with("rating", rating)
                .with("overdue", overdue)
                .with("noUpdate", noUpdate)
                .with("mine", mine)
                .with("text", text)
                .with("sort", sort);
    }

    public String sortUrl(String key) {
        return address().with("sort", key.equals(sort) ? key + "-desc" : key).toString();
    }

    public String ratingUrl(Brag wanted) {
        return address().with("rating", wanted.name()).toString();
    }

    public String getPageUrl() {
        return address().open("page");
    }

    public String getExportUrl() {
        return address().at("/plans/export.csv").toString();
    }

    public Brag[] getRatings() {
        return Brag.values();
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

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public boolean isNoUpdate() {
        return noUpdate;
    }

    public void setNoUpdate(boolean noUpdate) {
        this.noUpdate = noUpdate;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
