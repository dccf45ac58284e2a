package uk.dasv.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code measures.yaml} says: what is measured, the values quoted so far, and by whom equality looks. */
public record MeasuresText(
        List<MeasureText> measures,
        List<CharacteristicText> equalityCharacteristics,
        List<PopulationNoteText> populationNotes) {

    /** What a measure's values are counted in. */
    public enum Unit {
        PERCENT,
        PERCENT_CHANGE,
        COUNT,
        RATE_PER_1000,
        DAYS,
        POUNDS
    }

    /** Which way a measure should move. */
    public enum Polarity {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    /** Something measured; {@code covers} says whose figures they are, in words. */
    public record MeasureText(
            String code,
            String name,
            Unit unit,
            Optional<String> outcome,
            Optional<Polarity> polarity,
            Optional<String> covers,
            String source,
            List<ObservationText> observations) {}

    /** A value for a period, of everybody or of one group within an equality characteristic. */
    public record ObservationText(
            BigDecimal value,
            String period,
            LocalDate ends,
            Optional<String> inWords,
            Optional<String> characteristic,
            Optional<String> group) {}

    /** A characteristic that equality analysis looks at. */
    public record CharacteristicText(String code, String name) {}

    /** How large a part of an area's population a statement is true of. */
    public record PopulationNoteText(String area, String characteristic, BigDecimal percent, String statement) {}

    /** The name of the characteristic with that code. */
    String characteristic(String code) {
        return equalityCharacteristics.stream()
                .filter(c -> c.code().equals(code))
                .map(CharacteristicText::name)
                .findFirst()
                .orElseThrow();
    }

    static MeasuresText read(StrategySource source, Collection<String> outcomes, Collection<String> areas) {
        return source.readIfThere(StrategySource.MEASURES, "measures", "equality-characteristics", "population-notes")
                .map(file -> read(file, outcomes, areas))
                .orElseGet(() -> new MeasuresText(List.of(), List.of(), List.of()));
    }

    private static MeasuresText read(YamlRecord file, Collection<String> outcomes, Collection<String> areas) {
        Distinct characteristicCodes = new Distinct();
        List<CharacteristicText> characteristics = file.records("equality-characteristics", "code", "name").stream()
                .map(record -> new CharacteristicText(
                        characteristicCodes.code(record, "code", Lengths.CODE),
                        record.value("name").text(Lengths.CHARACTERISTIC)))
                .toList();
        Set<String> known = new LinkedHashSet<>();
        characteristics.forEach(characteristic -> known.add(characteristic.code()));
        Distinct codes = new Distinct();
        Distinct names = new Distinct();
        return new MeasuresText(
                file
                        .records(
                                "measures",
                                "code",
                                "name",
                                "unit",
                                "outcome",
                                "polarity",
                                "covers",
                                "source",
                                "observations")
                        .stream()
                        .map(record ->
                                measure(record, codes.code(record, "code", Lengths.CODE), names, outcomes, known))
                        .toList(),
                characteristics,
                file.records("population-notes", "area", "characteristic", "percent", "statement").stream()
                        .map(record -> new PopulationNoteText(
                                record.value("area").oneOf(areas),
                                record.value("characteristic").oneOf(known),
                                record.value("percent").decimal(),
                                record.value("statement").text(Lengths.TITLE)))
                        .toList());
    }

    private static MeasureText measure(
            YamlRecord record,
            String code,
            Distinct names,
            Collection<String> outcomes,
            Collection<String> characteristics) {
        Distinct observed = new Distinct();
        return new MeasureText(
                code,
                names.text(record, "name", Lengths.MEASURE_NAME),
                record.value("unit").choice(Unit.class),
                record.optional("outcome").map(outcome -> outcome.oneOf(outcomes)),
                record.optional("polarity").map(polarity -> polarity.choice(Polarity.class)),
                record.optionalText("covers", Lengths.MEASURE_COVERS),
                record.value("source").text(Lengths.MEASURE_SOURCE),
                record
                        .records("observations", "value", "period", "ends", "in-words", "characteristic", "group")
                        .stream()
                        .map(observation -> observation(observation, characteristics, observed))
                        .toList());
    }

    private static ObservationText observation(
            YamlRecord record, Collection<String> characteristics, Distinct observed) {
        record.together("characteristic", "group");
        ObservationText observation = new ObservationText(
                record.value("value").decimal(),
                record.value("period").text(Lengths.PERIOD),
                record.value("ends").date(),
                record.optionalText("in-words", Lengths.IN_WORDS),
                record.optional("characteristic").map(value -> value.oneOf(characteristics)),
                record.optionalText("group", Lengths.GROUP));
        observed.add(
                record.value("period"),
                observation.period()
                        + observation.group().map(group -> ", " + group).orElse(""));
        return observation;
    }
}
