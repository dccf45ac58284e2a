package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.appetite.OutcomeAppetite;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixCell;
import uk.dasv.risk.matrix.RiskMatrixReview;
import uk.dasv.risk.review.LinePlaces;
import uk.dasv.risk.review.ReviewCalendar;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.review.ReviewSnapshots;
import uk.dasv.risk.review.RiskReviewed;
import uk.dasv.risk.review.RiskReviews;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Heard;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** A body in a line of two and one beside it, a matrix, an appetite and one risk, with all that scores and reviews it. */
abstract class RisksOnDatabase extends OnDatabase {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    final Body scrutiny = new Body("SB", "Safeguarding board", "Safeguarding", Body.Kind.SCRUTINY, null);
    final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    final Person person = new Person("Chair", "chair@example.org", null, false);
    final RiskMatrix matrix = new RiskMatrix("Matrix", 1, TODAY);
    final List<String> audited = new ArrayList<>();

    /** What the audit was told of, field by field. */
    final List<Told> told = new ArrayList<>();

    Body acting = board;
    Risk risk;

    /** The moment at which everything happens until it is moved. */
    Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    /** One field that the audit was told of. */
    record Told(Instant at, String field, String after) {}

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

    Risk risk() {
        return em.find(Risk.class, risk.getId());
    }

    void meets(Body body, int days) {
        em.persist(new Meeting(body, TODAY.plusDays(days), TODAY.plusDays(days - 1), "Online"));
        em.flush();
    }

    void assess(int likelihood, int impact) {
        wired().make(RiskRegister.class)
                .assess(new RiskRegister.AssessRisk(
                        "R-1", risk().getVersion(), ScoreLevel.CURRENT, likelihood, impact, "Counted", null));
        flushAndClear();
    }

    void review(ReviewDecision decision, LocalDate until) {
        wired().make(RiskReviews.class)
                .review(new RiskReviews.ReviewRisk(
                        "R-1", risk().getVersion(), decision, "Seen", TODAY.plusDays(1), until, null));
        flushAndClear();
    }

    ReviewCalendar calendar() {
        return wired().make(ReviewCalendar.class);
    }

    LinePlaces places() {
        return wired().make(LinePlaces.class);
    }

    /** What a review tells others, who are nobody here. */
    void heard(RiskReviewed event) {}

    Wired wired() {
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
                changes.list().forEach(c -> told.add(new Told(now, c.field(), c.after())));
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
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of(board.getPath()), List.of(), null);
            }

            @Override
            public boolean may(Permission permission, Whereabouts thing) {
                return true;
            }
        };
        return Wired.on(em, clock, user, audit, snapshots, access, Heard.<RiskReviewed>by(this::heard));
    }

    /** As the constant is called, whatever the words of the audit for it are. */
    static String constant(String words) {
        return words != null && words.matches("[A-Z][a-z]+( [a-z]+)*")
                ? words.toUpperCase(java.util.Locale.ROOT).replace(' ', '_')
                : words;
    }

    static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
