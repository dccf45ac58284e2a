package uk.dasv.risk.register;

import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Searched;

/** How risks, closed ones too, are found. */
public final class RiskSearch {

    public static final Searched THINGS = new Searched(
            Permission.VIEW_RISKS,
            "Risk t JOIN t.body b LEFT JOIN t.owner w",
            "t.title",
            List.of("w.id"),
            List.of("t.title", "t.cause", "t.event", "t.consequence"),
            "t.reference");

    private RiskSearch() {}
}
