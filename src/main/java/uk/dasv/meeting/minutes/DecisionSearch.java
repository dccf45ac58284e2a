package uk.dasv.meeting.minutes;

import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Searched;

/** How decisions are found. */
public final class DecisionSearch {

    public static final Searched THINGS = new Searched(
            Permission.VIEW_PAPERS,
            "Decision t JOIN t.body b",
            "t.title",
            List.of(),
            List.of("t.title", "t.words", "t.subjectRef", "t.aboutRef"),
            "t.decidedOn DESC, t.reference DESC");

    private DecisionSearch() {}
}
