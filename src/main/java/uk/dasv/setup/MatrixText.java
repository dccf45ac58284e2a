package uk.dasv.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;

/**
 * What {@code matrix.yaml} says: what the five levels of likelihood and of impact are called, which band a score
 * falls in, when risks of a band are looked at again, and how much may be carried for each appetite. Every score that
 * can come up has exactly one band.
 */
public record MatrixText(
        String name,
        List<LevelText> likelihood,
        List<LevelText> impact,
        List<BandText> bands,
        List<AppetiteText> appetites) {

    private static final int LEVELS = 5;

    /** A level from 1 to 5; {@code neverBelow} is the lowest band that a risk with it is shown in. */
    public record LevelText(int level, String name, Optional<Band> neverBelow) {}

    /** A band of scores, and when a risk in it must be looked at again; what a band is called, the program knows. */
    public record BandText(Band code, int from, int to, List<BodiesText.Kind> reviewAt, int reviewMonths) {}

    /** The highest score that needs no more treatment at an appetite. */
    public record AppetiteText(Appetite level, int tolerance) {}

    static MatrixText read(StrategySource source) {
        String[] keys = {"name", "likelihood", "impact", "bands", "appetites"};
        YamlRecord file = source.readIfThere(StrategySource.MATRIX, keys)
                .orElseGet(() -> StrategySource.builtIn().read(StrategySource.MATRIX, keys));
        List<BandText> bands = bands(file);
        List<String> codes = bands.stream().map(b -> b.code().name()).toList();
        return new MatrixText(
                file.value("name").text(Lengths.MATRIX_NAME),
                levels(file, "likelihood", codes),
                levels(file, "impact", codes),
                bands,
                appetites(file));
    }

    private static List<LevelText> levels(YamlRecord file, String key, List<String> bands) {
        List<LevelText> levels = new ArrayList<>();
        Distinct names = new Distinct();
        for (YamlRecord record : file.value(key).records("level", "name", "never-below")) {
            levels.add(new LevelText(
                    record.value("level").number(1, LEVELS),
                    names.text(record, "name", Lengths.LEVEL_NAME),
                    record.optional("never-below").map(band -> Band.valueOf(band.oneOf(bands)))));
            if (levels.get(levels.size() - 1).level() != levels.size()) {
                throw record.broken("level", "should be " + levels.size() + "; they go from 1 to " + LEVELS);
            }
        }
        if (levels.size() != LEVELS) {
            throw file.broken(key, "must have the levels 1 to " + LEVELS);
        }
        return List.copyOf(levels);
    }

    private static List<BandText> bands(YamlRecord file) {
        List<BandText> bands = new ArrayList<>();
        for (YamlRecord record : file.value("bands").records("code", "from", "to", "review-at", "review-months")) {
            BandText band = band(record);
            if (!bands.isEmpty()) {
                BandText before = bands.get(bands.size() - 1);
                if (band.code().compareTo(before.code()) <= 0) {
                    throw record.broken("code", "stands out of order; they go from LOW to EXTREME, each at most once");
                }
                if (band.from() <= before.to()) {
                    throw record.broken("from", "must be above " + before.to() + ", where the band before it ends");
                }
            }
            bands.add(band);
        }
        for (int likelihood = 1; likelihood <= LEVELS; likelihood++) {
            for (int impact = 1; impact <= LEVELS; impact++) {
                int score = likelihood * impact;
                if (bands.stream().noneMatch(band -> band.from() <= score && score <= band.to())) {
                    throw file.broken("bands", "leave out the score " + score);
                }
            }
        }
        return List.copyOf(bands);
    }

    private static BandText band(YamlRecord record) {
        int from = record.value("from").number(1, LEVELS * LEVELS);
        return new BandText(
                record.value("code").choice(Band.class),
                from,
                record.value("to").number(from, LEVELS * LEVELS),
                record.optional("review-at")
                        .map(value -> value.choices(BodiesText.Kind.class))
                        .orElse(List.of()),
                record.value("review-months").number(1, 60));
    }

    private static List<AppetiteText> appetites(YamlRecord file) {
        List<AppetiteText> appetites = new ArrayList<>();
        int last = 0;
        for (YamlRecord record : file.value("appetites").records("level", "tolerance")) {
            Appetite level = record.value("level").choice(Appetite.class);
            if (level.ordinal() != appetites.size()) {
                throw record.broken("level", "stands out of order; they go from AVERSE to EAGER, each once");
            }
            AppetiteText appetite =
                    new AppetiteText(level, record.value("tolerance").number(1, LEVELS * LEVELS));
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
