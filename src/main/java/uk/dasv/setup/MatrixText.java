package uk.dasv.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.dasv.risk.Band;

/**
 * What {@code matrix.yaml} says: what the five levels of likelihood and of impact are called, which band a score
 * falls in, and how much may be carried for each appetite. Every score that can come up has exactly one band.
 */
public record MatrixText(
        String name,
        List<LevelText> likelihood,
        List<LevelText> impact,
        List<BandText> bands,
        List<AppetiteText> appetites) {

    private static final int LEVELS = 5;

    /** How much risk the partnership is willing to carry, from none to a good deal. */
    public enum Appetite {
        AVERSE,
        MINIMAL,
        CAUTIOUS,
        OPEN,
        EAGER
    }

    /** A level from 1 to 5; {@code neverBelow} is the lowest band that a risk with it is shown in. */
    public record LevelText(int level, String name, Optional<String> neverBelow) {}

    /** A band of scores, and when a risk in it must be looked at again. */
    public record BandText(
            String code,
            String name,
            int from,
            int to,
            List<BodiesText.Kind> reviewAt,
            Optional<Integer> reviewMonths) {}

    /** The highest score that needs no more treatment at an appetite. */
    public record AppetiteText(Appetite level, String name, int tolerance) {}

    static MatrixText read(StrategySource source) {
        String[] keys = {"name", "likelihood", "impact", "bands", "appetites"};
        YamlRecord file = source.readIfThere(StrategySource.MATRIX, keys)
                .orElseGet(() -> StrategySource.builtIn().read(StrategySource.MATRIX, keys));
        Map<String, BandText> bands = bands(file);
        return new MatrixText(
                file.value("name").text(Lengths.MATRIX_NAME),
                levels(file, "likelihood", bands.keySet()),
                levels(file, "impact", bands.keySet()),
                List.copyOf(bands.values()),
                appetites(file));
    }

    private static List<LevelText> levels(YamlRecord file, String key, Set<String> bands) {
        List<LevelText> levels = new ArrayList<>();
        Distinct names = new Distinct();
        for (YamlRecord record : file.value(key).records("level", "name", "never-below")) {
            levels.add(new LevelText(
                    record.value("level").number(1, LEVELS),
                    names.text(record, "name", Lengths.LEVEL_NAME),
                    record.optional("never-below").map(band -> band.oneOf(bands))));
            if (levels.get(levels.size() - 1).level() != levels.size()) {
                throw record.broken("level", "should be " + levels.size() + "; they go from 1 to " + LEVELS);
            }
        }
        if (levels.size() != LEVELS) {
            throw file.broken(key, "must have the levels 1 to " + LEVELS);
        }
        return List.copyOf(levels);
    }

    private static Map<String, BandText> bands(YamlRecord file) {
        Map<String, BandText> bands = new LinkedHashMap<>();
        Distinct codes = new Distinct();
        int last = 0;
        for (YamlRecord record :
                file.value("bands").records("code", "name", "from", "to", "review-at", "review-months")) {
            BandText band = band(
                    record,
                    codes.add(
                            record.value("code"),
                            record.value("code").choice(Band.class).name()));
            if (band.from() <= last) {
                throw record.broken("from", "must be above " + last + ", where the band before it ends");
            }
            last = band.to();
            bands.put(band.code(), band);
        }
        for (int likelihood = 1; likelihood <= LEVELS; likelihood++) {
            for (int impact = 1; impact <= LEVELS; impact++) {
                int score = likelihood * impact;
                if (bands.values().stream().noneMatch(band -> band.from() <= score && score <= band.to())) {
                    throw file.broken("bands", "leave out the score " + score);
                }
            }
        }
        return bands;
    }

    private static BandText band(YamlRecord record, String code) {
        int from = record.value("from").number(1, LEVELS * LEVELS);
        BandText band = new BandText(
                code,
                record.value("name").text(Lengths.NAME),
                from,
                record.value("to").number(from, LEVELS * LEVELS),
                record.optional("review-at")
                        .map(value -> value.choices(BodiesText.Kind.class))
                        .orElse(List.of()),
                record.optional("review-months").map(value -> value.number(1, 60)));
        if (band.reviewAt().isEmpty() && band.reviewMonths().isEmpty()) {
            throw record.broken("code", "\"" + code + "\" needs review-at or review-months");
        }
        return band;
    }

    private static List<AppetiteText> appetites(YamlRecord file) {
        List<AppetiteText> appetites = new ArrayList<>();
        int last = 0;
        for (YamlRecord record : file.value("appetites").records("level", "name", "tolerance")) {
            Appetite level = record.value("level").choice(Appetite.class);
            if (level.ordinal() != appetites.size()) {
                throw record.broken("level", "stands out of order; they go from AVERSE to EAGER, each once");
            }
            AppetiteText appetite = new AppetiteText(
                    level,
                    record.value("name").text(Lengths.NAME),
                    record.value("tolerance").number(1, LEVELS * LEVELS));
            if (appetite.tolerance() <= last) {
                throw record.broken("tolerance", "must be above " + last + ", that of the appetite before it");
            }
            last = appetite.tolerance();
            appetites.add(appetite);
        }
        if (appetites.size() != Appetite.values().length) {
            throw file.broken("appetites", "must go from AVERSE to EAGER, each once");
        }
        return List.copyOf(appetites);
    }
}
