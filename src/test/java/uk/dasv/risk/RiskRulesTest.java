package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.RuleViolation;

class RiskRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate MEETING = LocalDate.of(2026, 4, 14);

    @Test
    void aScoreTakesOnlyOneToFive() {
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                assertThat(new Score(likelihood, impact).value()).isEqualTo(likelihood * impact);
            }
        }
        assertThatThrownBy(() -> new Score(0, 3)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Score(6, 3)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Score(3, 0)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Score(3, 6)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void theWorseTheBandTheSoonerTheReview() {
        assertThat(ReviewDue.after(Band.EXTREME, TODAY, Optional.of(MEETING))).isEqualTo(MEETING);
        assertThat(ReviewDue.after(Band.HIGH, TODAY, Optional.of(MEETING))).isEqualTo(MEETING);
        assertThat(ReviewDue.after(Band.MODERATE, TODAY, Optional.of(MEETING))).isEqualTo(TODAY.plusMonths(6));
        assertThat(ReviewDue.after(Band.LOW, TODAY, Optional.of(MEETING))).isEqualTo(TODAY.plusYears(1));
        assertThat(ReviewDue.after(null, TODAY, Optional.of(MEETING))).isEqualTo(TODAY);
    }

    @Test
    void aboveToleranceOnlyTheTopAcceptsAndOnlyUntilADay() {
        assertThatCode(() -> AcceptancePolicy.require(6, 6, false, null, TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> AcceptancePolicy.require(8, 6, false, MEETING, TODAY))
                .hasMessage("review.acceptAbove");
        assertThatThrownBy(() -> AcceptancePolicy.require(8, null, false, MEETING, TODAY))
                .hasMessage("review.acceptNoAppetite");
        assertThatThrownBy(() -> AcceptancePolicy.require(8, 6, true, null, TODAY))
                .hasMessage("review.acceptUntil");
        assertThatThrownBy(() -> AcceptancePolicy.require(8, 6, true, TODAY, TODAY))
                .hasMessage("review.untilInPast");
        assertThatCode(() -> AcceptancePolicy.require(8, 6, true, MEETING, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void theTrendIsAgainstTheLastMeeting() {
        assertThat(Trend.of(null, null)).isNull();
        assertThat(Trend.of(8, null)).isNull();
        assertThat(Trend.of(null, 8)).isEqualTo(Trend.NEW);
        assertThat(Trend.of(6, 8)).isEqualTo(Trend.UP);
        assertThat(Trend.of(8, 8)).isEqualTo(Trend.SAME);
        assertThat(Trend.of(8, 6)).isEqualTo(Trend.DOWN);
    }
}
