package uk.dasv.escalation.register;

import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Searched;

/** How issues are found. */
public final class IssueSearch {

    public static final Searched THINGS = new Searched(
            Permission.VIEW_ESCALATIONS,
            "Issue t JOIN t.body b",
            "t.title",
            List.of("t.owner.id"),
            List.of("t.title", "t.description"),
            "t.raisedOn DESC, t.reference DESC");

    private IssueSearch() {}
}
