package uk.dasv.risk.matrix;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import uk.dasv.platform.RuleViolation;

/**
 * What an edition of the matrix says, whole: the band of every score, what the levels are called, the tolerance of every
 * appetite and when risks of each band are looked at again.
 */
public record NewEdition(
        String name,
        Map<Score, Band> bands,
        List<Level> levels,
        Map<Appetite, Integer> tolerances,
        Map<Band, ReviewRule> reviews)
        implements Serializable {

    static final int LEVELS = 5;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int MOST_MONTHS = 60;

    /** The scores that two levels can make. */
    private static final TreeSet<Integer> SCORES = new TreeSet<>();

    static {
        for (int likelihood = 1; likelihood <= LEVELS; likelihood++) {
            for (int impact = 1; impact <= LEVELS; impact++) {
                SCORES.add(likelihood * impact);
            }
        }
    }

    /** What a level of likelihood or impact is called; the description may be missing. */
    public record Level(RiskMatrixLevel.Axis axis, int level, String name, String description)
            implements Serializable {}

    public NewEdition {
        bands = Map.copyOf(bands);
        levels = List.copyOf(levels);
        tolerances = Map.copyOf(tolerances);
        reviews = Map.copyOf(reviews);
    }

    /** The input of the band of that score. */
    public static String field(int likelihood, int impact) {
        return "cell" + likelihood + impact;
    }

    /** The input of what is said of a level. */
    public static String field(String what, RiskMatrixLevel.Axis axis, int level) {
        return axis.name().toLowerCase(Locale.ROOT) + what + level;
    }

    /**
     * Refuses what makes no sense as a matrix.
     *
     * @throws RuleViolation at the input that is wrong
     */
    public void require() {
        requireText("name", name, LONGEST_NAME);
        requireBands();
        requireLevels();
        requireTolerances();
        requireReviews();
    }

    private void requireBands() {
        for (int likelihood = 1; likelihood <= LEVELS; likelihood++) {
            for (int impact = 1; impact <= LEVELS; impact++) {
                Band band = bands.get(new Score(likelihood, impact));
                String field = field(likelihood, impact);
                if (band == null) {
                    throw RuleViolation.at(field, "matrix.cell.choose");
                }
                if (impact == LEVELS && band == Band.LOW) {
                    throw RuleViolation.at(field, "matrix.cell.worstImpact");
                }
                requireNotBelow(field, band, likelihood - 1, impact);
                requireNotBelow(field, band, likelihood, impact - 1);
            }
        }
    }

    private void requireNotBelow(String field, Band band, int likelihood, int impact) {
        if (likelihood > 0 && impact > 0 && band.compareTo(bands.get(new Score(likelihood, impact))) < 0) {
            throw RuleViolation.at(field, "matrix.cell.below", likelihood, impact);
        }
    }

    private void requireLevels() {
        for (RiskMatrixLevel.Axis axis : RiskMatrixLevel.Axis.values()) {
            Set<String> names = new HashSet<>();
            for (int level = 1; level <= LEVELS; level++) {
                Level said = level(axis, level);
                String field = field("Name", axis, level);
                requireText(field, said.name(), LONGEST_NAME);
                if (!names.add(said.name().strip().toLowerCase(Locale.ROOT))) {
                    throw RuleViolation.at(field, "matrix.level.twice");
                }
                if (said.description() != null && said.description().length() > LONGEST_DESCRIPTION) {
                    throw RuleViolation.at(field("Description", axis, level), "tooLong", LONGEST_DESCRIPTION);
                }
            }
        }
    }

    private Level level(RiskMatrixLevel.Axis axis, int level) {
        return levels.stream()
                .filter(l -> l.axis() == axis && l.level() == level)
                .findFirst()
                .orElseGet(() -> new Level(axis, level, null, null));
    }

    private void requireTolerances() {
        int last = 0;
        for (Appetite appetite : Appetite.values()) {
            String field = "tolerance" + appetite;
            Integer tolerance = tolerances.get(appetite);
            if (tolerance == null || tolerance < 1 || tolerance > SCORES.last()) {
                throw RuleViolation.at(field, "matrix.tolerance.range", SCORES.last());
            }
            if (!SCORES.contains(tolerance)) {
                throw RuleViolation.at(
                        field,
                        "matrix.tolerance.impossible",
                        tolerance,
                        SCORES.lower(tolerance),
                        SCORES.higher(tolerance));
            }
            if (tolerance <= last) {
                throw RuleViolation.at(field, "matrix.tolerance.order", last);
            }
            last = tolerance;
        }
    }

    private void requireReviews() {
        for (Band band : Band.values()) {
            ReviewRule rule = reviews.get(band);
            if (rule == null || rule.months() < 1 || rule.months() > MOST_MONTHS) {
                throw RuleViolation.at("months" + band, "matrix.months", MOST_MONTHS);
            }
        }
    }

    private static void requireText(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw RuleViolation.at(field, "required");
        }
        if (text.length() > longest) {
            throw RuleViolation.at(field, "tooLong", longest);
        }
    }
}
