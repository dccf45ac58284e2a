package uk.dasv.risk.register.web;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.WholeList;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.exception.RiskExceptions;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.HealthCheck;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.risk.register.RisksSince;
import uk.dasv.risk.register.file.RegisterFiles;
import uk.dasv.risk.register.file.RiskEntry;
import uk.dasv.web.FilterValue;
import uk.dasv.web.ListState;

/** The register as an address asks for it, the same for the page, the heat map and the file. */
final class RegisterList {

    /** The filters that have a page of their own, in the order of its inputs. */
    static final List<String> FURTHER = List.of(
            "overseer", "category", "response", "state", "outside", "health", "exception", "since", "moved", "asAt");

    /** The filters that lead from the heat map to a cell. */
    static final List<String> CELL = List.of("level", "likelihood", "impact");

    /** What the filter of exceptions says for those of any rule. */
    static final String ANY_RULE = "ANY";

    private static final List<String> COMMON = List.of("body", "outcome", "band", "mine", "due", "text");

    private RegisterList() {}

    static ListState asked(UnaryOperator<String> parameters) {
        return new ListState(
                "/risks",
                parameters,
                RiskSort.GAP,
                Stream.of(COMMON, CELL, FURTHER).flatMap(List::stream).toArray(String[]::new));
    }

    static RiskFilter filter(ListState asked) {
        return new RiskFilter(
                asked.text("body"),
                asked.text("outcome"),
                asked.one(Band.class, "band").orElse(null),
                "NONE".equals(asked.text("band")),
                asked.on("mine"),
                asked.on("due"),
                asked.text("text"),
                level(asked),
                score(asked),
                new RiskFilter.Further(
                        asked.text("overseer"),
                        asked.one(RiskState.class, "state").orElse(null),
                        asked.one(RiskCategory.class, "category").orElse(null),
                        asked.one(RiskResponse.class, "response").orElse(null),
                        asked.on("outside"),
                        asked.one(HealthCheck.class, "health").orElse(null),
                        exceptions(asked),
                        FilterValue.day(asked, "asAt"),
                        since(asked)));
    }

    /** What is asked to have become of risks since a body last met; null where it is not asked. */
    private static RiskFilter.Since since(ListState asked) {
        LocalDate day = FilterValue.day(asked, "asAt");
        return asked.text("since") == null
                ? null
                : asked.one(SinceMet.class, "moved")
                        .map(what -> new RiskFilter.Since(
                                CDI.current().select(RisksSince.class).get().met(asked.text("since"), day), what))
                        .orElse(null);
    }

    /** The risks that are exceptions by the rule that is asked for, or by any; null where it is not asked. */
    private static List<Long> exceptions(ListState asked) {
        Optional<ExceptionKind> rule = asked.one(ExceptionKind.class, "exception");
        boolean any = ANY_RULE.equals(asked.text("exception"));
        // looked up here, so that the page, the map and the files cannot differ in it
        return any || rule.isPresent()
                ? CDI.current().select(RiskExceptions.class).get().risks(rule.orElse(null))
                : null;
    }

    static ScoreLevel level(ListState asked) {
        return asked.one(ScoreLevel.class, "level").orElse(ScoreLevel.CURRENT);
    }

    /** The cell of the heat map, or null. */
    static Score score(ListState asked) {
        String likelihood = asked.text("likelihood");
        String impact = asked.text("impact");
        boolean both = Stream.of(likelihood, impact).allMatch(n -> n != null && n.matches("[1-5]"));
        return both ? new Score(Integer.parseInt(likelihood), Integer.parseInt(impact)) : null;
    }

    static WholeList<RiskEntry> whole(RegisterFiles files, ListState asked, int some) {
        return files.whole(filter(asked), asked.sortedBy(RiskSort.class), asked.isDescending(), some);
    }

    static Page<RiskRow> rows(RiskQueries queries, ListState asked, PageRequest page) {
        return queries.register(filter(asked), asked.sortedBy(RiskSort.class), asked.isDescending(), page);
    }
}
