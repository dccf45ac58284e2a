package uk.dasv.plan.web;

import java.util.stream.Stream;
import uk.dasv.plan.ActionFilter;
import uk.dasv.plan.ActionSort;
import uk.dasv.plan.Brag;
import uk.dasv.web.Address;

/** Which actions the address asks for, in which order. */
public class PlansFilter {

    private String body;
    private String outcome;
    private String rating;
    private boolean overdue;
    private boolean noUpdate;
    private boolean mine;
    private String text;
    private String sort;
    private int number = 1;

    /** The filter as it stands in the address; an unknown rating restricts nothing. */
    ActionFilter filter() {
        Brag wanted = Stream.of(Brag.values())
                .filter(r -> r.name().equals(rating))
                .findFirst()
                .orElse(null);
        return new ActionFilter(body, outcome, wanted, overdue, noUpdate, mine, text);
    }

    Address address() {
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

    ActionSort by() {
        return ActionSort.of(sort).orElse(ActionSort.DUE);
    }

    boolean isDescending() {
        return sort != null && sort.endsWith("-desc");
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
