package uk.dasv.plan.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.plan.ActionFilter;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionSort;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.WholeList;
import uk.dasv.web.FilterValue;
import uk.dasv.web.ListState;

/** The list of actions as an address asks for it, the same for the page and the file. */
final class PlansList {

    /** The filters that stand in the form above the list. */
    static final List<String> COMMON = List.of("body", "outcome", "overdue", "noUpdate", "mine", "text");

    /** The filters that have a page of their own, in the order of its inputs. */
    static final List<String> FURTHER = List.of(
            "objective", "owner", "organisation", "state", "within", "source", "risk", "since", "moved", "asAt");

    private PlansList() {}

    static ListState asked(UnaryOperator<String> parameters) {
        return new ListState(
                "/plans",
                parameters,
                ActionSort.DUE,
                Stream.of(COMMON, List.of("rating"), FURTHER)
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    static ActionFilter filter(ListState asked) {
        Long within = FilterValue.number(asked, "within");
        return new ActionFilter(
                asked.text("body"),
                asked.text("outcome"),
                FilterValue.several(asked, Brag.class, "rating"),
                asked.on("overdue"),
                asked.on("noUpdate"),
                asked.on("mine"),
                asked.text("text"),
                new ActionFilter.Further(
                        FilterValue.number(asked, "objective"),
                        FilterValue.number(asked, "owner"),
                        FilterValue.number(asked, "organisation"),
                        FilterValue.several(asked, ActionState.class, "state"),
                        within == null || within > 3660 ? null : within.intValue(),
                        asked.one(ActionSource.class, "source").orElse(null),
                        asked.text("risk"),
                        asked.text("since"),
                        asked.one(SinceMet.class, "moved").orElse(null),
                        FilterValue.day(asked, "asAt")));
    }

    static ActionQueries.Listing listing(ActionQueries queries, ListState asked, PageRequest page) {
        return queries.listing(filter(asked), asked.sortedBy(ActionSort.class), asked.isDescending(), page);
    }

    static WholeList<ActionQueries.Line> whole(ActionQueries queries, ListState asked, int some) {
        return queries.whole(filter(asked), asked.sortedBy(ActionSort.class), asked.isDescending(), some);
    }
}
