package uk.dasv.reporting.risks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.dasv.reporting.imports.Headings;
import uk.dasv.reporting.sheet.Cell;
import uk.dasv.reporting.sheet.SheetRow;
import uk.dasv.reporting.words.ConstantWords;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.web.Labels;
import uk.dasv.web.SheetLabels;

/** What a file says of a risk is understood as the tracker shows it, and as people write it. */
class RiskWordsTest {

    private static final Labels LABELS = SheetLabels.loaded();

    private record Words(ConstantWords<?> words, Enum<?> constant) {}

    static Stream<Words> constants() {
        return Stream.of(
                        Stream.of(RiskKind.values()).map(c -> new Words(RiskConstants.KINDS, c)),
                        Stream.of(RiskCategory.values()).map(c -> new Words(RiskConstants.CATEGORIES, c)),
                        Stream.of(RiskResponse.values()).map(c -> new Words(RiskConstants.RESPONSES, c)),
                        Stream.of(Proximity.values()).map(c -> new Words(RiskConstants.PROXIMITIES, c)),
                        Stream.of(RiskState.values()).map(c -> new Words(RiskConstants.STATES, c)))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void understandsWhatTheTrackerShows(Words asked) {
        assertThat(asked.words().of(LABELS.of(asked.constant())).map(Enum::name))
                .contains(asked.constant().name());
    }

    @Test
    void anOpenRiskThatIsNotScoredIsNoOtherState() {
        assertThat(RiskConstants.STATES.of(LABELS.text("risk.standing.unscored")))
                .contains(RiskState.PROPOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "4,4",
        "4.0,4",
        "4 - Likely,4",
        "5 (Almost certain),5",
        "3: Possible,3",
        "0,",
        "6,",
        "45,",
        "4 of 5,",
        "-1,",
        "Often,"
    })
    void readsALevelByItsNumber(String text, Integer level) {
        assertThat(new ScoreCells(null, List.of())
                        .number(RiskColumn.CURRENT_LIKELIHOOD, text)
                        .orElse(null))
                .isEqualTo(level);
    }

    @Test
    void everyColumnIsKnownByItsNameInTheTemplate() {
        List<RiskColumn> columns = List.of(RiskColumn.values());
        SheetRow row = new SheetRow(
                1,
                columns.stream()
                        .map(c -> Cell.of(
                                c == RiskColumn.MARK
                                        ? "Mark for bringing this list back (leave as it is)"
                                        : LABELS.of(c)))
                        .toList());

        assertThat(new Headings(RiskColumn.all()).of(row).columns())
                .hasSize(columns.size())
                .allSatisfy((key, at) -> assertThat(columns.get(at).name()).isEqualTo(key));
    }
}
