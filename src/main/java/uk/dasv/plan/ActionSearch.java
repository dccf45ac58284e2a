package uk.dasv.plan;

import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Searched;

/** How actions are found. */
public final class ActionSearch {

    public static final Searched THINGS = new Searched(
            Permission.VIEW_PLANS,
            "Action t JOIN t.body b",
            "t.title",
            List.of("t.owner.id", "t.deputy.id"),
            List.of("t.title", "t.description", "t.successMeasure"),
            "t.reference");

    private ActionSearch() {}
}
