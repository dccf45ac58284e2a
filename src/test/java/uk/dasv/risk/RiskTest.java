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
            Map.of(new Score(3, 4), Band.HIGH),
            Map.of(Appetite.OPEN, 12),
            Map.of());

    @Test
    void aProposalIsNeitherScoredNorReviewedUntilItIsOpened() {
        Risk risk = proposal();

        assertThat(risk.isProposal()).isTrue();
        assertThat(risk.score(ScoreLevel.CURRENT)).isNull();
        refused("risk.notOpened", () -> score(risk));
        refused("risk.notOpened", () -> risk.reviewed(ReviewDecision.TREAT_FURTHER, TODAY, TODAY.plusDays(30)));

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
        risk.moveTo(protection);

        assertThat(risk.getReference()).isEqualTo("GB-RISK-01");
        assertThat(risk.getOutcome()).isEqualTo(protection);
    }

    @Test
    void aClosedRiskChangesNoMore() {
        Risk risk = proposal();
        risk.open(TODAY);
        risk.reviewed(ReviewDecision.CLOSE, TODAY, null);

        refused("risk.closed", () -> risk.describe("Other", null, null, null));
        refused("risk.closed", () -> risk.moveTo(protection));
        refused("risk.closed", () -> risk.assign(scorer, RiskResponse.TREAT, Proximity.NOW));
        refused("risk.closed", () -> risk.classify(RiskKind.THREAT));
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
    void anAcceptanceStandsUntilItsExpiryAndLapsesWhenTheScoreRises() {
        RiskDetail.Scored before = scored(ScoreLevel.CURRENT, 8, TODAY.minusDays(20));
        RiskDetail.Scored same = scored(ScoreLevel.CURRENT, 8, TODAY.minusDays(5));
        RiskDetail.Scored risen = scored(ScoreLevel.CURRENT, 9, TODAY.minusDays(5));
        RiskDetail.Scored target = scored(ScoreLevel.TARGET, 25, TODAY.minusDays(5));
        RiskDetail.Reviewed accepted = accepted(TODAY.minusDays(10), TODAY);

        assertThat(detail(List.of(target, same, before), accepted).acceptance(TODAY))
                .contains(accepted);
        assertThat(detail(List.of(same, before), accepted).acceptance(TODAY.plusDays(1)))
                .as("after its last day")
                .isEmpty();
        assertThat(detail(List.of(risen, before), accepted).acceptance(TODAY))
                .as("the score has risen")
                .isEmpty();
        assertThat(detail(List.of(same, risen, before), accepted).acceptance(TODAY))
                .as("it rose and fell again")
                .isEmpty();
    }

    private static RiskDetail.Reviewed accepted(LocalDate on, LocalDate until) {
        return new RiskDetail.Reviewed(
                on,
                on.atTime(12, 0).toInstant(ZoneOffset.UTC),
                "Board",
                "Chair",
                ReviewDecision.ACCEPT,
                "Why",
                on.plusMonths(3),
                until);
    }

    private static RiskDetail detail(List<RiskDetail.Scored> scorings, RiskDetail.Reviewed review) {
        RiskDetail plain = detail(scorings);
        return new RiskDetail(plain.row(), 1, null, null, List.of(), scorings, List.of(), List.of(review), List.of());
    }

    private Risk proposal() {
        return new Risk(BaseEntity.newId(), "GB-RISK-01", board, prevention, "Shelters close", RiskKind.RISK, TODAY);
    }

    private void score(Risk risk) {
        new Assessment(risk, ScoreLevel.CURRENT, new Score(3, 4), matrix, "Counted", scorer, TODAY, Instant.EPOCH);
    }

    private static RiskFacts facts(RiskState state, LocalDate opened, LocalDate next) {
        return new RiskFacts(
                1,
                "R",
                "Title",
                "Board",
                "Prevention",
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
                next);
    }

    private static RiskDetail.Scored scored(ScoreLevel level, int score, LocalDate on) {
        return new RiskDetail.Scored(
                level, 1, 1, score, Band.HIGH, "Why", on, on.atTime(9, 0).toInstant(ZoneOffset.UTC), "Scorer");
    }

    private static RiskDetail detail(List<RiskDetail.Scored> scorings, LocalDate... meetings) {
        return new RiskDetail(
                new RiskRow(facts(RiskState.TREATING, TODAY, null), Trend.UP, 0, 0),
                1,
                null,
                null,
                List.of(),
                scorings,
                List.of(),
                List.of(),
                Arrays.asList(meetings));
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
