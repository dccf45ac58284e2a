package uk.dasv.setup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code strategy.yaml} says: what the strategy wants, whom it covers and the outcomes it works towards. */
public record StrategyText(
        String title,
        String shortTitle,
        Optional<String> partnership,
        Optional<Period> period,
        Optional<Predecessor> follows,
        Optional<String> ambition,
        Optional<String> purpose,
        Optional<String> aim,
        List<String> values,
        List<String> waysOfWorking,
        List<String> publishers,
        Optional<String> publishedFor,
        Optional<String> partners,
        Optional<String> delivery,
        List<AreaText> areas,
        List<OutcomeText> outcomes,
        List<LinkedPlanText> linkedPlans) {

    /** The days the strategy covers, the first and the last included. */
    public record Period(LocalDate start, LocalDate end) {}

    /** The strategy before this one. */
    public record Predecessor(String title, int startYear, int endYear) {}

    /** A place the strategy covers; the population is that of the census year. */
    public record AreaText(String code, String name, Optional<Integer> population, Optional<Integer> censusYear) {}

    /** What the strategy wants to bring about. */
    public record OutcomeText(String code, String name, String statement) {}

    /** Another body's strategy or plan that outcomes and actions refer to. */
    public record LinkedPlanText(String title, Optional<String> owner) {}

    static StrategyText read(StrategySource source, Collection<String> bodies) {
        YamlRecord file = source.read(
                StrategySource.STRATEGY,
                "title",
                "short-title",
                "partnership",
                "period",
                "follows",
                "ambition",
                "purpose",
                "aim",
                "values",
                "ways-of-working",
                "publishers",
                "published-for",
                "partners",
                "delivery",
                "areas",
                "outcomes",
                "linked-plans");
        String title = file.value("title").text(Lengths.TITLE);
        return new StrategyText(
                title,
                file.optionalText("short-title", Lengths.NAME).orElse(title),
                file.optionalText("partnership", Lengths.NAME),
                file.optional("period").map(StrategyText::period),
                file.optional("follows").map(StrategyText::predecessor),
                file.optionalProse("ambition", Lengths.PROSE),
                file.optionalProse("purpose", Lengths.PROSE),
                file.optionalProse("aim", Lengths.PROSE),
                file.texts("values", Lengths.TITLE),
                file.texts("ways-of-working", Lengths.TITLE),
                file.texts("publishers", Lengths.NAME),
                file.optional("published-for").map(body -> body.oneOf(bodies)),
                file.optionalText("partners", Lengths.TITLE),
                file.optionalProse("delivery", Lengths.PROSE),
                areas(file),
                outcomes(file),
                linkedPlans(file));
    }

    Set<String> areaCodes() {
        Set<String> codes = new LinkedHashSet<>();
        areas.forEach(area -> codes.add(area.code()));
        return codes;
    }

    Set<String> outcomeCodes() {
        Set<String> codes = new LinkedHashSet<>();
        outcomes.forEach(outcome -> codes.add(outcome.code()));
        return codes;
    }

    private static Period period(YamlValue value) {
        YamlRecord record = value.record("start", "end");
        Period period =
                new Period(record.value("start").date(), record.value("end").date());
        if (!period.end().isAfter(period.start())) {
            throw record.broken("end", "must be after start");
        }
        return period;
    }

    private static Predecessor predecessor(YamlValue value) {
        YamlRecord record = value.record("title", "start-year", "end-year");
        Predecessor predecessor = new Predecessor(
                record.value("title").text(Lengths.TITLE),
                record.value("start-year").number(1900, 2999),
                record.value("end-year").number(1900, 2999));
        if (predecessor.endYear() < predecessor.startYear()) {
            throw record.broken("end-year", "must not be before start-year");
        }
        return predecessor;
    }

    private static List<AreaText> areas(YamlRecord file) {
        Distinct codes = new Distinct();
        Distinct names = new Distinct();
        return file.value("areas").records("code", "name", "population", "census-year").stream()
                .map(record -> {
                    record.together("population", "census-year");
                    return new AreaText(
                            codes.code(record, "code"),
                            names.text(record, "name", Lengths.NAME),
                            record.optional("population").map(number -> number.number(1, 100_000_000)),
                            record.optional("census-year").map(year -> year.number(1801, 2999)));
                })
                .toList();
    }

    private static List<OutcomeText> outcomes(YamlRecord file) {
        Distinct codes = new Distinct();
        Distinct names = new Distinct();
        return file.value("outcomes").records("code", "name", "statement").stream()
                .map(record -> new OutcomeText(
                        codes.code(record, "code"),
                        names.text(record, "name", Lengths.NAME),
                        record.value("statement").prose(Lengths.PROSE)))
                .toList();
    }

    private static List<LinkedPlanText> linkedPlans(YamlRecord file) {
        Distinct titles = new Distinct();
        return file.records("linked-plans", "title", "owner").stream()
                .map(record -> new LinkedPlanText(
                        titles.text(record, "title", Lengths.TITLE), record.optionalText("owner", Lengths.NAME)))
                .toList();
    }
}
