package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.control.RiskControl;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixReview;
import uk.dasv.risk.review.LinePlace;
import uk.dasv.risk.review.ReviewDecision;

/** Scoring and reviewing on real rows: what the matrix says, who may accept what, and what the audit keeps of it. */
class RiskRegisterJpaTest extends RisksOnDatabase {

    @Test
    void theFirstScoreAssessesTheRiskAndPullsTheReviewAndTheAuditSaysBoth() {
        assess(2, 3);

        assertThat(risk().getState()).isEqualTo(RiskState.ASSESSED);
        assertThat(audited)
                .containsExactly("ASSESSED: Current score null → 2 × 3 = 6; State PROPOSED → ASSESSED;"
                        + " Next review null → 2027-01-02");
    }

    @Test
    void theMatrixSaysWhichBodiesLookAtWhichBandAndWhenElse() {
        meets(board, 20);
        meets(chairs, 40);
        meets(scrutiny, 5);

        assertThat(calendar().due(Band.EXTREME, board.getPath(), TODAY)).isEqualTo(TODAY.plusDays(20));
        assertThat(calendar().due(Band.HIGH, board.getPath(), TODAY)).isEqualTo(TODAY.plusDays(40));
        assertThat(calendar().due(Band.HIGH, chairs.getPath(), TODAY)).isEqualTo(TODAY.plusDays(40));
        assertThat(calendar().due(Band.MODERATE, board.getPath(), TODAY)).isEqualTo(TODAY.plusMonths(6));
        assertThat(calendar().due(Band.LOW, board.getPath(), TODAY)).isEqualTo(TODAY.plusYears(1));
        assertThat(calendar().due(Band.HIGH, scrutiny.getPath(), TODAY))
                .as("no such body meets in its line")
                .isEqualTo(TODAY.plusMonths(2));
        assertThat(calendar().due(null, board.getPath(), TODAY)).isEqualTo(TODAY);
    }

    @Test
    void aNewEditionOfTheMatrixMayNameOtherBodies() {
        meets(board, 20);
        meets(chairs, 40);
        RiskMatrix second = new RiskMatrix("Second", 2, TODAY);
        em.persist(second);
        em.persist(new RiskMatrixReview(second, Band.HIGH, 2));
        em.persist(new RiskMatrixReview(second, Band.HIGH, Body.Kind.GOVERNANCE_BOARD));
        flushAndClear();

        assertThat(calendar().due(Band.HIGH, board.getPath(), TODAY)).isEqualTo(TODAY.plusDays(20));
    }

    @Test
    void theTopOfTheLineAcceptsAboveToleranceOnlyUntilADay() {
        assess(2, 4);
        refused("review.acceptUntil", () -> review(ReviewDecision.ACCEPT, null));
    }

    @Test
    void nobodyElseAcceptsAboveToleranceNorABodyThatIsInNoLine() {
        assess(2, 4);
        for (Body other : List.of(chairs, scrutiny)) {
            acting = other;
            refused("review.notBefore", () -> review(ReviewDecision.ACCEPT, TODAY.plusMonths(2)));
            em.clear();
        }
        acting = board;
        review(ReviewDecision.DE_ESCALATE, null);
        em.clear();
        acting = chairs;
        refused("review.acceptAbove", () -> review(ReviewDecision.ACCEPT, TODAY.plusMonths(2)));
        em.clear();
        acting = scrutiny;
        assertThat(places().of(scrutiny.getId()).isTop()).isFalse();
        assertThat(places().of(board.getId()).isTop()).isTrue();
        assertThat(places().of(chairs.getId())).isEqualTo(new LinePlace(true, false));
        assertThat(places().tops(Set.of("GB", "CG", "SB"))).containsExactly("GB");
    }

    @Test
    void aDecisionThatLeadsNowhereIsRefused() {
        assess(2, 3);
        refused("review.meaningless.ESCALATE", () -> review(ReviewDecision.ESCALATE, null));
    }

    @Test
    void aReviewMovesOversightOneStepAndTheRegisterOnlyDownward() {
        assess(2, 3);
        review(ReviewDecision.DE_ESCALATE, null);
        assertThat(risk().getBody()).as("handed to the only body below").isEqualTo(chairs);
        assertThat(risk().getOverseer()).isEqualTo(chairs);
        em.clear();

        acting = chairs;
        meets(board, 20);
        review(ReviewDecision.ESCALATE, null);
        assertThat(risk().getBody()).isEqualTo(chairs);
        assertThat(risk().getOverseer()).isEqualTo(board);
        em.clear();

        acting = board;
        refused("review.meaningless.ESCALATE", () -> review(ReviewDecision.ESCALATE, null));
        em.clear();
        review(ReviewDecision.DE_ESCALATE, null);
        assertThat(risk().getOverseer()).isEqualTo(chairs);
        assertThat(em.createQuery(
                                "SELECT o.from.code, o.to.code, o.kind FROM RiskOversight o ORDER BY o.movedAt, o.id",
                                Object[].class)
                        .getResultList())
                .extracting(o -> o[0] + ">" + o[1] + " " + o[2])
                .containsExactly("GB>CG REGISTER", "CG>GB OVERSIGHT", "GB>CG OVERSIGHT");
    }

    @Test
    void aLowerScoreWithNoNewOrBetterControlSaysWhyAndANewControlMakesItUnneeded() {
        assess(4, 4);
        refused("assess.loweredWhy", () -> assess(2, 4));
        em.clear();
        wired().make(RiskRegister.class)
                .assess(new RiskRegister.AssessRisk(
                        "R-1", risk().getVersion(), ScoreLevel.CURRENT, 3, 4, "Counted", "Demand has fallen"));
        flushAndClear();
        assertThat(risk().isLoweredAlone()).isTrue();

        em.persist(new RiskControl(
                BaseEntity.newId(),
                risk(),
                "Weekly meeting",
                null,
                person,
                TODAY,
                clock.instant().plusSeconds(5)));
        flushAndClear();
        assertThat(risk().isLoweredAlone()).isFalse();
        assess(2, 4);
        assertThat(risk().isLoweredAlone()).isFalse();
    }

    @Test
    void aRiskIsDueWhenItsBodiesNowMeet() {
        meets(chairs, 40);
        assess(4, 3);
        assertThat(risk().getNextReviewOn()).isEqualTo(TODAY.plusDays(40));
        em.clear();

        meets(chairs, 25);
        calendar().onMeetings(new MeetingsChanged(chairs.getId()));
        flushAndClear();
        assertThat(risk().getNextReviewOn()).isEqualTo(TODAY.plusDays(25));
        em.clear();

        em.createQuery(
                        "UPDATE Meeting m SET m.state = uk.dasv.governance.Meeting.State.CANCELLED WHERE m.meetsOn = :day")
                .setParameter("day", TODAY.plusDays(25))
                .executeUpdate();
        calendar().onMeetings(new MeetingsChanged(chairs.getId()));
        flushAndClear();
        assertThat(risk().getNextReviewOn()).isEqualTo(TODAY.plusDays(40));
    }
}
