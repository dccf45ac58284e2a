package uk.dasv.plan.web;

import java.util.function.UnaryOperator;
import uk.dasv.plan.ActionFilter;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.ActionSort;
import uk.dasv.plan.Brag;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.web.ListState;

/** The list of actions as an address asks for it, the same for the page and the file. */
final class PlansList {

    private PlansList() {}

    static ListState asked(UnaryOperator<String> parameters) {
        return new ListState(
                "/plans",
                parameters,
                ActionSort.DUE,
                "body",
                "outcome",
                "rating",
                "overdue",
                "noUpdate",
                "mine",
                "text");
    }

    static ActionFilter filter(ListState asked) {
        return new ActionFilter(
                asked.text("body"),
                asked.text("outcome"),
                asked.one(Brag.class, "rating").orElse(null),
                asked.on("overdue"),
                asked.on("noUpdate"),
                asked.on("mine"),
                asked.text("text"));
    }

    static Page<ActionRow> rows(ActionQueries queries, ListState asked, PageRequest page) {
        return listing(queries, asked, page).page();
    }

    static ActionQueries.Listing listing(ActionQueries queries, ListState asked, PageRequest page) {
        return queries.listing(filter(asked), asked.sortedBy(ActionSort.class), asked.isDescending(), page);
    }
}
