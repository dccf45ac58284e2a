package uk.dasv.meeting.minutes.web;

import java.util.function.UnaryOperator;
import uk.dasv.meeting.minutes.DecisionFilter;
import uk.dasv.meeting.session.DecisionKind;
import uk.dasv.platform.SearchWords;
import uk.dasv.web.FilterValue;
import uk.dasv.web.ListState;

/** The log of decisions as an address asks for it, the same for the page and the file. */
final class DecisionList {

    private DecisionList() {}

    static ListState asked(UnaryOperator<String> parameters) {
        return new ListState(
                "/meetings/decisions",
                parameters,
                null,
                "words",
                "body",
                "kind",
                "from",
                "to",
                "owner",
                "overdue",
                "open",
                "stale");
    }

    static DecisionFilter filter(ListState asked) {
        String words = asked.text("words");
        return new DecisionFilter(
                words == null || words.length() < SearchWords.SHORTEST || words.length() > SearchWords.LONGEST
                        ? null
                        : words,
                asked.text("body"),
                asked.one(DecisionKind.class, "kind").orElse(null),
                FilterValue.day(asked, "from"),
                FilterValue.day(asked, "to"),
                asked.text("owner"),
                asked.on("overdue"),
                asked.on("open"),
                asked.on("stale"));
    }
}
