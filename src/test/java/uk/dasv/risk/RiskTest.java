package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.register.RiskLine;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.Trend;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;

class RiskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Body board = new Body("GB", "Governance Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(1), "No abuse", null, null);
    private final Outcome prevention = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Outcome protection = new Outcome(strategy, "PROT", "Protection", "Safer", 2);
    private final Person scorer = new Person("Scorer", "scorer@example.org", null, false);
    private final MatrixView matrix = new MatrixView(
            new RiskMatrix("Matrix", 1, TODAY),
            Map.of(new Score(3, 4), Band.HIGH, new Score(4, 4), Band.EXTREME),
            Map.of(Appetite.OPEN, 12),
            Map.of());

    @Test
    void aProposalIsNeitherScoredNorReviewedUntilItIsOpened() {
        Risk risk = proposal();

        assertThat(risk.isProposal()).isTrue();
        assertThat(risk.score(ScoreLevel.CURRENT)).isNull();
        refused("risk.notOpened", () -> score(risk));
        refused("risk.notOpened", () -> risk.reviewed(ReviewDecision.TREAT_FURTHER, TODAY, Instant.EPOCH, null));

        risk.open(TODAY);
        score(risk);

        assertThat(risk.isProposal()).isFalse();
        assertThat(risk.getState()).isEqualTo(RiskState.ASSESSED);
        assertThat(risk.getCurrentBand()).isEqualTo(Band.HIGH);
    }

    @Test
    void aProposalIsOpenedOrRejectedOnce() {
        Risk opened = proposal();
        opened.open(TODAY);
        Risk rejected = proposal();
        rejected.reject(TODAY);

        assertThat(rejected.getState()).isEqualTo(RiskState.CLOSED);
        for (Risk decided : List.of(opened, rejected)) {
            refused("risk.noProposal", () -> decided.open(TODAY));
            refused("risk.noProposal", () -> decided.reject(TODAY));
        }
    }

    @Test
    void aRiskOfTheStrategyIsOpenFromTheFirst() {
        Risk risk = new Risk("R-PREV-01", board, prevention, "Attitudes", RiskKind.THREAT, TODAY);

        assertThat(risk.isProposal()).isFalse();
        assertThat(risk.getState()).isEqualTo(RiskState.PROPOSED);
        refused("risk.noProposal", () -> risk.open(TODAY));
    }

    @Test
    void movingKeepsTheReference() {
        Risk risk = proposal();
        risk.moveTo(protection, 9, TODAY);

        assertThat(risk.getReference()).isEqualTo("GB-RISK-01");
        assertThat(risk.getOutcome()).isEqualTo(protection);
    }

    @Test
    void aClosedRiskChangesNoMore() {
        Risk risk = proposal();
        risk.open(TODAY);
        risk.reviewed(ReviewDecision.CLOSE, TODAY, Instant.EPOCH, null);

        refused("risk.closed", () -> risk.describe("Other", null, null, null));
        refused("risk.closed", () -> risk.moveTo(protection, 9, TODAY));
        refused("risk.closed", () -> risk.assign(scorer, RiskResponse.TREAT, Proximity.NOW));
        refused("risk.closed", () -> risk.classify(RiskKind.THREAT, null));
        refused("risk.closed", () -> score(risk));
    }

    @Test
    void aProposalIsNotYetDueForReview() {
        assertThat(facts(RiskState.PROPOSED, null, null).dueBy(TODAY)).isFalse();
        assertThat(facts(RiskState.PROPOSED, TODAY, null).dueBy(TODAY)).isTrue();
        assertThat(facts(RiskState.TREATING, TODAY, TODAY.plusDays(1)).dueBy(TODAY))
                .isFalse();
        assertThat(facts(RiskState.TREATING, TODAY, TODAY).dueBy(TODAY)).isTrue();
        assertThat(facts(RiskState.CLOSED, TODAY, null).dueBy(TODAY)).isFalse();
    }

    @Test
    void theTrendShowsTheScoreAtEachMeetingAndToday() {
        LocalDate spring = LocalDate.of(2025, 5, 1);
        LocalDate autumn = LocalDate.of(2025, 10, 1);
        RiskDetail risk = detail(
                List.of(
                        scored(ScoreLevel.CURRENT, 16, TODAY.minusDays(3)),
                        scored(ScoreLevel.TARGET, 4, TODAY.minusDays(5)),
                        scored(ScoreLevel.CURRENT, 9, autumn)),
                spring,
                autumn);

        assertThat(risk.trend(TODAY))
                .extracting(RiskDetail.Point::on, RiskDetail.Point::score)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(spring, null),
                        org.assertj.core.groups.Tuple.tuple(autumn, 9),
                        org.assertj.core.groups.Tuple.tuple(TODAY, 16));
    }

    @Test
    void anAcceptanceLapsesWhenTheScoreRisesAboveWhatWasAcceptedAndNotBefore() {
        Risk risk = proposal();
        risk.open(TODAY);
        risk.within(9, TODAY);
        score(risk);
        risk.reviewed(ReviewDecision.ACCEPT, TODAY, Instant.EPOCH, TODAY.plusMonths(3));
        score(risk);

        assertThat(risk.getState()).isEqualTo(RiskState.MONITORING);
        assertThat(risk.getAcceptedScore()).isEqualTo(12);
        assertThat(risk.getAcceptedUntil()).isEqualTo(TODAY.plusMonths(3));

        score(risk, new Score(4, 4), TODAY.plusDays(1));

        assertThat(risk.getAcceptedScore()).isNull();
        assertThat(risk.getAcceptedUntil()).isNull();
        assertThat(risk.getState()).isEqualTo(RiskState.ASSESSED);

        score(risk, new Score(3, 4), TODAY.plusDays(2));

        assertThat(risk.getAcceptedScore()).as("it rose and fell again").isNull();
    }

    @Test
    void standsOutsideToleranceFromTheDayItRoseAboveItUntilItIsBackWithin() {
        Risk risk = proposal();
        risk.open(TODAY);
        score(risk);
        assertThat(risk.getGap()).as("no tolerance is set").isNull();

        risk.within(9, TODAY.plusDays(1));
        assertThat(risk.getGap()).isEqualTo(3);
        assertThat(risk.getOutsideSince()).isEqualTo(TODAY.plusDays(1));

        score(risk, new Score(4, 4), TODAY.plusDays(5));
        assertThat(risk.getGap()).isEqualTo(7);
        assertThat(risk.getOutsideSince()).isEqualTo(TODAY.plusDays(1));

        risk.within(16, TODAY.plusDays(6));
        assertThat(risk.getGap()).isZero();
        assertThat(risk.getOutsideSince()).isNull();
    }

    @Test
    void materialisesOnceAndKeepsNoAcceptance() {
        Risk risk = proposal();
        refused("risk.notOpened", () -> risk.materialise(TODAY, Instant.EPOCH));
        risk.open(TODAY);
        risk.within(12, TODAY);
        score(risk);
        risk.reviewed(ReviewDecision.ACCEPT, TODAY, Instant.EPOCH, null);
        risk.materialise(TODAY, Instant.EPOCH);

        assertThat(risk.getState()).isEqualTo(RiskState.MATERIALISED);
        assertThat(risk.getAcceptedScore()).isNull();
        refused("risk.materialisedAlready", () -> risk.materialise(TODAY, Instant.EPOCH));
    }

    private Risk proposal() {
        return new Risk(BaseEntity.newId(), "GB-RISK-01", board, prevention, "Shelters close", RiskKind.RISK, TODAY);
    }

    private void score(Risk risk) {
        score(risk, new Score(3, 4), TODAY);
    }

    private void score(Risk risk, Score score, LocalDate on) {
        new Assessment(risk, ScoreLevel.CURRENT, score, matrix, "Counted", scorer, on, Instant.EPOCH);
    }

    private static RiskLine facts(RiskState state, LocalDate opened, LocalDate next) {
        return new RiskLine(
                1,
                "R",
                "Title",
                1,
                "Board",
                "Board",
                "Prevention",
                null,
                null,
                state,
                opened,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                next,
                null,
                null);
    }

    private static RiskDetail.Scored scored(ScoreLevel level, int score, LocalDate on) {
        return new RiskDetail.Scored(
                level, 1, 1, score, Band.HIGH, "Why", null, on, on.atTime(9, 0).toInstant(ZoneOffset.UTC), "Scorer");
    }

    private static RiskDetail detail(List<RiskDetail.Scored> scorings, LocalDate... meetings) {
        return new RiskDetail(
                new RiskRow(facts(RiskState.TREATING, TODAY, null), Trend.UP, null, 0, 0, 0),
                1,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                scorings,
                List.of(),
                List.of(),
                List.of(),
                Arrays.asList(meetings),
                null);
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
