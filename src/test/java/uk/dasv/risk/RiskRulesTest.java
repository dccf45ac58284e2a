package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.matrix.ReviewRule;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.Trend;
import uk.dasv.risk.review.AcceptancePolicy;
import uk.dasv.risk.review.LinePlace;

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
    void aRiskIsReviewedAtTheNextMeetingTheMatrixNamesAndElseAfterItsMonths() {
        ReviewRule meetings = new ReviewRule(Set.of(Body.Kind.CHAIRS_GROUP), 3);
        ReviewRule months = new ReviewRule(Set.of(), 6);

        assertThat(meetings.after(TODAY, Optional.of(MEETING))).isEqualTo(MEETING);
        assertThat(meetings.after(TODAY, Optional.empty())).isEqualTo(TODAY.plusMonths(3));
        assertThat(months.after(TODAY, Optional.empty())).isEqualTo(TODAY.plusMonths(6));
        assertThat(months.after(TODAY, Optional.of(MEETING))).isEqualTo(TODAY.plusMonths(6));
    }

    @Test
    void onlyABodyWithOthersBelowAndNoneAboveIsTheTopOfALine() {
        assertThat(new LinePlace(false, true).isTop()).isTrue();
        assertThat(new LinePlace(true, true).isTop()).isFalse();
        assertThat(new LinePlace(true, false).isTop()).isFalse();
        assertThat(new LinePlace(false, false).isTop())
                .as("it only scrutinises")
                .isFalse();
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
