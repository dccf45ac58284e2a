package uk.dasv.setup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** What the strategy wants to bring about, and what has to be reached for it where its text says so. */
    public record OutcomeText(String code, String name, String statement, List<String> objectives) {

        public OutcomeText {
            objectives = List.copyOf(objectives);
        }
    }

    /** Another body's strategy or plan to which the strategy is linked. */
    public record LinkedPlanText(String title, Optional<String> owner) {}

    private static final String[] KEYS = {
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
        "linked-plans"
    };

    static StrategyText read(StrategySource source, Collection<String> bodies) {
        YamlRecord file = source.read(StrategySource.STRATEGY, KEYS);
        String title = file.value("title").text(Lengths.STRATEGY_TITLE);
        Optional<String> shortTitle = file.optionalText("short-title", Lengths.PARTNERSHIP);
        Optional<String> partnership = file.optionalText("partnership", Lengths.PARTNERSHIP);
        if (shortTitle.isEmpty() && partnership.isEmpty() && title.length() > Lengths.PARTNERSHIP) {
            throw file.broken(
                    "title",
                    "is too long to stand at the head of every page: at most " + Lengths.PARTNERSHIP
                            + " characters fit there; say short-title or partnership too");
        }
        return new StrategyText(
                title,
                shortTitle.orElse(title),
                partnership,
                file.optional("period").map(StrategyText::period),
                file.optional("follows").map(StrategyText::predecessor),
                file.optionalProse("ambition", Lengths.PROSE),
                file.optionalProse("purpose", Lengths.PROSE),
                file.optionalProse("aim", Lengths.PROSE),
                file.texts("values", Lengths.TITLE),
                file.texts("ways-of-working", Lengths.TITLE),
                file.texts("publishers", Lengths.NAME),
                file.optional("published-for").map(body -> body.oneOf(bodies)),
                file.optionalText("partners", Lengths.PARTNERS),
                file.optionalProse("delivery", Lengths.PROSE),
                areas(file),
                outcomes(file),
                linkedPlans(file));
    }

    /** The names of the areas, by their codes: read before all else, for bodies stand for them. */
    static Map<String, String> areaNames(StrategySource source) {
        Map<String, String> names = new LinkedHashMap<>();
        areas(source.read(StrategySource.STRATEGY, KEYS)).forEach(area -> names.put(area.code(), area.name()));
        return names;
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
                record.value("title").text(Lengths.FOLLOWS),
                record.value("start-year").number(1900, 2999),
                record.value("end-year").number(1900, 2999));
        if (predecessor.endYear() < predecessor.startYear()) {
            throw record.broken("end-year", "must not be before start-year");
        }
        Lengths.joined(record, "title", StrategySentences.follows(predecessor), Lengths.FOLLOWS);
        return predecessor;
    }

    private static List<AreaText> areas(YamlRecord file) {
        Distinct codes = new Distinct();
        Distinct names = new Distinct();
        return file.value("areas").records("code", "name", "population", "census-year").stream()
                .map(record -> {
                    record.together("population", "census-year");
                    return new AreaText(
                            codes.code(record, "code", Lengths.AREA_CODE),
                            names.text(record, "name", Lengths.AREA_NAME),
                            record.optional("population").map(number -> number.number(1, 100_000_000)),
                            record.optional("census-year").map(year -> year.number(1801, 2999)));
                })
                .toList();
    }

    private static List<OutcomeText> outcomes(YamlRecord file) {
        Distinct codes = new Distinct();
        Distinct names = new Distinct();
        return file.value("outcomes").records("code", "name", "statement", "objectives").stream()
                .map(record -> new OutcomeText(
                        codes.code(record, "code", Lengths.OUTCOME_CODE),
                        names.text(record, "name", Lengths.OUTCOME_NAME),
                        record.value("statement").prose(Lengths.PROSE),
                        record.texts("objectives", Lengths.OBJECTIVE)))
                .toList();
    }

    private static List<LinkedPlanText> linkedPlans(YamlRecord file) {
        Distinct titles = new Distinct();
        return file.records("linked-plans", "title", "owner").stream()
                .map(record -> new LinkedPlanText(
                        titles.text(record, "title", Lengths.PLAN_TITLE),
                        record.optionalText("owner", Lengths.PLAN_OWNER)))
                .toList();
    }
}
