package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.dasv.platform.DomainException;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.NewEdition;
import uk.dasv.risk.matrix.ReviewRule;
import uk.dasv.risk.matrix.RiskMatrixLevel.Axis;
import uk.dasv.risk.matrix.Score;

/** What is refused as an edition of the matrix, each at its input. */
class MatrixEditionTest {

    private final Map<Score, Band> bands = new HashMap<>();
    private final List<NewEdition.Level> levels = new ArrayList<>();
    private final Map<Appetite, Integer> tolerances = new EnumMap<>(Appetite.class);
    private final Map<Band, ReviewRule> reviews = new EnumMap<>(Band.class);

    MatrixEditionTest() {
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                int score = likelihood * impact;
                Band band = score > 14
                        ? Band.EXTREME
                        : score > 7 ? Band.HIGH : score > 3 || impact == 5 ? Band.MODERATE : Band.LOW;
                bands.put(new Score(likelihood, impact), band);
            }
        }
        for (Axis axis : Axis.values()) {
            for (int level = 1; level <= 5; level++) {
                levels.add(new NewEdition.Level(axis, level, "Level " + level, null));
            }
        }
        int[] scores = {3, 6, 9, 12, 16};
        for (Appetite appetite : Appetite.values()) {
            tolerances.put(appetite, scores[appetite.ordinal()]);
        }
        for (Band band : Band.values()) {
            reviews.put(band, new ReviewRule(Set.of(), 6));
        }
    }

    @Test
    void anEditionThatMakesSenseIsTaken() {
        assertThatCode(() -> edition().require()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, , cell33, matrix.cell.choose",
        "2, 5, LOW, cell25, matrix.cell.worstImpact",
        "4, 3, MODERATE, cell43, matrix.cell.below",
        "3, 4, LOW, cell34, matrix.cell.below",
        "1, 1, HIGH, cell12, matrix.cell.below",
        "2, 2, EXTREME, cell23, matrix.cell.below"
    })
    void everyScoreHasABandAndAWorseOneIsInNoLowerBand(
            int likelihood, int impact, Band band, String field, String key) {
        if (band == null) {
            bands.remove(new Score(likelihood, impact));
        } else {
            bands.put(new Score(likelihood, impact), band);
        }
        refused(field, key);
    }

    @ParameterizedTest
    @CsvSource({
        "AVERSE, 0, toleranceAVERSE, matrix.tolerance.range",
        "EAGER, 26, toleranceEAGER, matrix.tolerance.range",
        "MINIMAL, 7, toleranceMINIMAL, matrix.tolerance.impossible",
        "EAGER, 24, toleranceEAGER, matrix.tolerance.impossible",
        "MINIMAL, 3, toleranceMINIMAL, matrix.tolerance.order",
        "CAUTIOUS, 12, toleranceOPEN, matrix.tolerance.order"
    })
    void tolerancesArePossibleScoresThatRiseWithTheAppetite(
            Appetite appetite, int tolerance, String field, String key) {
        tolerances.put(appetite, tolerance);
        refused(field, key);
    }

    @Test
    void aMissingToleranceOrReviewOrNameIsRefused() {
        tolerances.remove(Appetite.OPEN);
        refused("toleranceOPEN", "matrix.tolerance.range");
        tolerances.put(Appetite.OPEN, 12);
        reviews.put(Band.HIGH, new ReviewRule(Set.of(), 61));
        refused("monthsHIGH", "matrix.months");
        reviews.remove(Band.HIGH);
        refused("monthsHIGH", "matrix.months");
        levels.set(7, new NewEdition.Level(Axis.IMPACT, 3, " ", null));
        refused("impactName3", "required");
        levels.set(7, new NewEdition.Level(Axis.IMPACT, 3, "level 2", null));
        refused("impactName3", "matrix.level.twice");
        levels.set(7, new NewEdition.Level(Axis.IMPACT, 3, "x".repeat(81), null));
        refused("impactName3", "tooLong");
        levels.set(7, new NewEdition.Level(Axis.IMPACT, 3, "Level 3", "x".repeat(301)));
        refused("impactDescription3", "tooLong");
    }

    @Test
    void anEmptyEditionIsRefusedAndNoFault() {
        assertThatThrownBy(() -> new NewEdition("Words", Map.of(), List.of(), Map.of(), Map.of()).require())
                .isInstanceOf(RuleViolation.class);
    }

    private void refused(String field, String key) {
        assertThatThrownBy(() -> edition().require())
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.field()).as(e.key()).contains(field))
                .hasMessage(key);
    }

    private NewEdition edition() {
        return new NewEdition("A matrix", bands, levels, tolerances, reviews);
    }
}
