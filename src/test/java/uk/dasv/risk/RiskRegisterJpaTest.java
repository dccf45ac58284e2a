package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.appetite.OutcomeAppetite;
import uk.dasv.risk.control.RiskControl;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixCell;
import uk.dasv.risk.matrix.RiskMatrixReview;
import uk.dasv.risk.review.LinePlace;
import uk.dasv.risk.review.LinePlaces;
import uk.dasv.risk.review.ReviewCalendar;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.review.ReviewSnapshots;
import uk.dasv.risk.review.RiskReviews;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Scoring and reviewing on real rows: what the matrix says, who may accept what, and what the audit keeps of it. */
class RiskRegisterJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body scrutiny = new Body("SB", "Safeguarding board", "Safeguarding", Body.Kind.SCRUTINY, null);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Person person = new Person("Chair", "chair@example.org", null, false);
    private final RiskMatrix matrix = new RiskMatrix("Matrix", 1, TODAY);
    private final List<String> audited = new ArrayList<>();
    private Body acting = board;
    private Risk risk;

    @BeforeEach
    void aRegisterAndAMatrix() {
        List.of(board, chairs, scrutiny, strategy, outcome, person, matrix).forEach(em::persist);
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                int score = likelihood * impact;
                em.persist(new RiskMatrixCell(
                        matrix,
                        likelihood,
                        impact,
                        score > 14 ? Band.EXTREME : score > 7 ? Band.HIGH : score > 3 ? Band.MODERATE : Band.LOW));
            }
        }
        em.persist(new RiskMatrixReview(matrix, Band.LOW, 12));
        em.persist(new RiskMatrixReview(matrix, Band.MODERATE, 6));
        em.persist(new RiskMatrixReview(matrix, Band.HIGH, 2));
        em.persist(new RiskMatrixReview(matrix, Band.HIGH, Body.Kind.CHAIRS_GROUP));
        em.persist(new RiskMatrixReview(matrix, Band.EXTREME, 2));
        em.persist(new RiskMatrixReview(matrix, Band.EXTREME, Body.Kind.CHAIRS_GROUP));
        em.persist(new RiskMatrixReview(matrix, Band.EXTREME, Body.Kind.GOVERNANCE_BOARD));
        em.persist(new OutcomeAppetite(outcome, Appetite.MINIMAL, 6, TODAY.minusYears(1)));
        risk = new Risk("R-1", board, outcome, "Attitudes", RiskKind.RISK, TODAY.minusYears(1));
        risk.within(6, TODAY.minusYears(1));
        em.persist(risk);
        flushAndClear();
    }

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
            refused("review.acceptAbove", () -> review(ReviewDecision.ACCEPT, TODAY.plusMonths(2)));
            em.clear();
        }
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
                CLOCK.instant().plusSeconds(5)));
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

    private Risk risk() {
        return em.find(Risk.class, risk.getId());
    }

    private void meets(Body body, int days) {
        em.persist(new Meeting(body, TODAY.plusDays(days), TODAY.plusDays(days - 1), "Online"));
        em.flush();
    }

    private void assess(int likelihood, int impact) {
        wired().make(RiskRegister.class)
                .assess(new RiskRegister.AssessRisk(
                        "R-1", risk().getVersion(), ScoreLevel.CURRENT, likelihood, impact, "Counted", null));
        flushAndClear();
    }

    private void review(ReviewDecision decision, LocalDate until) {
        wired().make(RiskReviews.class)
                .review(new RiskReviews.ReviewRisk(
                        "R-1", risk().getVersion(), decision, "Seen", TODAY.plusDays(1), until, null));
        flushAndClear();
    }

    private ReviewCalendar calendar() {
        return wired().make(ReviewCalendar.class);
    }

    private LinePlaces places() {
        return wired().make(LinePlaces.class);
    }

    private Wired wired() {
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(person.getId(), "Chair", false, List.of());
            }

            @Override
            public Optional<Grant> actingFor() {
                return Optional.of(new Grant(
                        acting.getId(),
                        acting.getCode(),
                        acting.getName(),
                        acting.getShortName(),
                        acting.getPath(),
                        Role.LEAD,
                        Set.of()));
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + ": "
                        + String.join(
                                "; ",
                                changes.list().stream()
                                        .map(c -> c.field() + " " + constant(c.before()) + " → " + constant(c.after()))
                                        .toList()));
            }
        };
        ReviewSnapshots snapshots = new ReviewSnapshots() {
            @Override
            public String of(Risk seen) {
                return "{}";
            }
        };
        return Wired.on(em, CLOCK, user, audit, snapshots);
    }

    /** As the constant is called, whatever the words of the audit for it are. */
    private static String constant(String words) {
        return words != null && words.matches("[A-Z][a-z]+( [a-z]+)*")
                ? words.toUpperCase(java.util.Locale.ROOT).replace(' ', '_')
                : words;
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
