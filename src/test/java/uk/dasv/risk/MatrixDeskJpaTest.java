package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.EditionDays;
import uk.dasv.risk.matrix.Matrices;
import uk.dasv.risk.matrix.MatrixDesk;
import uk.dasv.risk.matrix.MatrixEdition;
import uk.dasv.risk.matrix.MatrixTakenUp;
import uk.dasv.risk.matrix.NewEdition;
import uk.dasv.risk.matrix.ReviewRule;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixCell;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.risk.matrix.RiskMatrixReview;
import uk.dasv.risk.matrix.RiskMatrixTolerance;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.HeatMaps;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.risk.review.ReviewCalendar;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Publishing editions of the matrix, and what becomes of the scores that there are. */
class MatrixDeskJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);
    private static final Score SCORE = new Score(3, 4);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body chairs = new Body("CG", "Chairs Group", "Chairs", Body.Kind.CHAIRS_GROUP, board);
    private final Body scrutiny = new Body("SB", "Safeguarding", "Safeguarding", Body.Kind.SCRUTINY, null);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Person person = new Person("Administrator", "admin@example.org", null, true);
    private final List<String> audited = new ArrayList<>();
    private LocalDate today = TODAY;

    @BeforeEach
    void aMatrixAndARisk() {
        RiskMatrix first = new RiskMatrix("First", 1, TODAY.minusYears(1));
        List.of(board, chairs, scrutiny, strategy, outcome, person, first).forEach(em::persist);
        NewEdition said = said();
        said.bands().forEach((s, band) -> em.persist(new RiskMatrixCell(first, s.likelihood(), s.impact(), band)));
        said.levels().forEach(l -> em.persist(new RiskMatrixLevel(first, l.axis(), l.level(), l.name(), null)));
        said.tolerances().forEach((a, tolerance) -> em.persist(new RiskMatrixTolerance(first, a, tolerance)));
        said.reviews().forEach((band, rule) -> em.persist(new RiskMatrixReview(first, band, rule.months())));
        Risk risk = new Risk("R-1", board, outcome, "Attitudes", RiskKind.RISK, TODAY.minusYears(1));
        risk.within(6, TODAY.minusYears(1));
        em.persist(risk);
        em.flush();
        em.persist(new Assessment(
                risk,
                ScoreLevel.CURRENT,
                SCORE,
                wired().make(Matrices.class).toScoreBy(),
                "Counted",
                person,
                TODAY.minusMonths(1),
                clock().instant()));
        risk.lookAgain(TODAY.minusMonths(1), TODAY.plusMonths(5), null);
        flushAndClear();
    }

    @Test
    void anEditionIsInForceFromItsDayAndWhatWasScoredKeepsItsBand() {
        publish(TODAY.plusDays(10), worse());
        assertThat(editions())
                .extracting(MatrixEdition::number, MatrixEdition::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, MatrixEdition.Standing.WAITING),
                        org.assertj.core.groups.Tuple.tuple(1, MatrixEdition.Standing.IN_FORCE));
        assertThat(wired().make(Matrices.class).bands()).containsEntry(SCORE, Band.HIGH);
        assertThat(risk().getNextReviewOn()).isEqualTo(TODAY.plusMonths(5));

        today = TODAY.plusDays(10);
        wired().make(EditionDays.class).takeUp();
        flushAndClear();
        assertThat(editions())
                .extracting(MatrixEdition::standing)
                .containsExactly(MatrixEdition.Standing.IN_FORCE, MatrixEdition.Standing.PAST);
        assertThat(wired().make(Matrices.class).bands()).containsEntry(SCORE, Band.EXTREME);
        assertThat(wired().make(RiskQueries.class).levels().get(0).name()).isEqualTo("New level 1");

        RiskRow row = row();
        assertThat(row.band()).as("in lists it keeps the band it was given").isEqualTo(Band.HIGH);
        assertThat(listed(Band.HIGH)).isEqualTo(1);
        assertThat(listed(Band.EXTREME)).isZero();
        assertThat(wired().make(HeatMaps.class)
                        .of(RiskFilter.everything(), ScoreLevel.CURRENT)
                        .counts())
                .as("it stands on the same square")
                .containsExactly(Map.entry(SCORE, 1L));
        assertThat(risk().getNextReviewOn())
                .as("reviews are due as the new edition says for the band it has")
                .isEqualTo(TODAY.minusMonths(1).plusMonths(2));
        assertThat(audited).last().asString().startsWith("STATE_CHANGED RISK_MATRIX 2");

        em.persist(new Assessment(
                risk(),
                ScoreLevel.CURRENT,
                SCORE,
                wired().make(Matrices.class).toScoreBy(),
                "Counted again",
                person,
                today,
                clock().instant()));
        flushAndClear();
        assertThat(row().band()).as("scored again by the new edition").isEqualTo(Band.EXTREME);
        assertThat(em.createQuery("SELECT a.matrix.edition FROM Assessment a ORDER BY a.matrix.edition", Integer.class)
                        .getResultList())
                .containsExactly(1, 2);
    }

    @Test
    void anEditionFromTodayHoldsAtOnceAndTheAuditSaysWhatItChanges() {
        publish(TODAY, worse());

        assertThat(wired().make(Matrices.class).bands()).containsEntry(SCORE, Band.EXTREME);
        assertThat(risk().getNextReviewOn()).isEqualTo(TODAY.plusMonths(1));
        assertThat(audited.get(0))
                .startsWith("CREATED RISK_MATRIX 2: Name First → A matrix; In force from 2025-07-02 → 2026-07-02")
                .contains("Likelihood 3, impact 4 High → Extreme")
                .contains("Likelihood 1 Level 1 → New level 1")
                .contains("Tolerance of eager 16 → 20")
                .contains("Review of high 6 months → 2 months, every chairs group")
                .endsWith(": Agreed");
        assertThat(wired().make(MatrixDesk.class).edition(2)).isEqualTo(worse());
        assertThat(wired().make(MatrixDesk.class).edition(1)).isEqualTo(said());
        assertThat(editions().get(0))
                .extracting(MatrixEdition::by, MatrixEdition::reason)
                .containsExactly("Administrator", "Agreed");
    }

    @Test
    void aPastDayAndOneBeforeAWaitingEditionAndAnOldFormAreRefused() {
        assertThatThrownBy(() -> publish(TODAY.minusDays(1), worse())).hasMessage("matrix.from.past");
        publish(TODAY.plusDays(10), worse());
        assertThatThrownBy(() -> publish(TODAY.plusDays(9), said())).hasMessage("matrix.from.beforeWaiting");
        assertThatThrownBy(() -> wired().make(MatrixDesk.class)
                        .publish(new MatrixDesk.PublishEdition(1, TODAY.plusDays(20), "Agreed", said())))
                .isInstanceOf(StaleRecord.class);
        publish(TODAY.plusDays(10), said());
        today = TODAY.plusDays(10);
        assertThat(wired().make(Matrices.class).bands())
                .as("the later of two from the same day")
                .containsEntry(SCORE, Band.HIGH);
    }

    @Test
    void whatMakesNoSenseIsNotPublished() {
        NewEdition good = said();
        Map<Score, Band> bands = new HashMap<>(good.bands());
        bands.put(new Score(5, 5), Band.LOW);
        NewEdition bad = new NewEdition(good.name(), bands, good.levels(), good.tolerances(), good.reviews());
        assertThatThrownBy(() -> publish(TODAY, bad)).isInstanceOf(RuleViolation.class);
        assertThat(editions()).hasSize(1);
        assertThat(audited).isEmpty();
    }

    @Test
    void onlyBodiesOfALineLookAtRisks() {
        assertThat(wired().make(MatrixDesk.class).kinds())
                .containsExactly(Body.Kind.GOVERNANCE_BOARD, Body.Kind.CHAIRS_GROUP);
    }

    private void publish(LocalDate from, NewEdition edition) {
        wired().make(MatrixDesk.class)
                .publish(new MatrixDesk.PublishEdition(editions().get(0).number(), from, "Agreed", edition));
        flushAndClear();
    }

    private List<MatrixEdition> editions() {
        return wired().make(MatrixDesk.class).editions();
    }

    private RiskRow row() {
        return wired().make(RiskQueries.class)
                .register(RiskFilter.everything(), RiskSort.GAP, false, PageRequest.number(1))
                .rows()
                .get(0);
    }

    private long listed(Band band) {
        return wired().make(RiskQueries.class)
                .register(
                        new RiskFilter(null, null, band, false, false, false, null, null, null),
                        RiskSort.GAP,
                        false,
                        PageRequest.number(1))
                .total();
    }

    private Risk risk() {
        return em.createQuery("SELECT r FROM Risk r WHERE r.reference = 'R-1'", Risk.class)
                .getSingleResult();
    }

    private NewEdition said() {
        return edition("First", "Level ", 12, 16, new ReviewRule(Set.of(), 6));
    }

    /** Twelve is Extreme, levels are called otherwise, and High risks are looked at sooner. */
    private NewEdition worse() {
        return edition("A matrix", "New level ", 11, 20, new ReviewRule(Set.of(Body.Kind.CHAIRS_GROUP), 2));
    }

    private static NewEdition edition(String name, String level, int mostHigh, int eager, ReviewRule high) {
        Map<Score, Band> bands = new HashMap<>();
        List<NewEdition.Level> levels = new ArrayList<>();
        for (RiskMatrixLevel.Axis axis : RiskMatrixLevel.Axis.values()) {
            for (int i = 1; i <= 5; i++) {
                levels.add(new NewEdition.Level(axis, i, level + i, null));
            }
        }
        for (int likelihood = 1; likelihood <= 5; likelihood++) {
            for (int impact = 1; impact <= 5; impact++) {
                int score = likelihood * impact;
                bands.put(
                        new Score(likelihood, impact),
                        score > mostHigh ? Band.EXTREME : score > 7 ? Band.HIGH : Band.MODERATE);
            }
        }
        Map<Appetite, Integer> tolerances = new EnumMap<>(Appetite.class);
        int[] scores = {3, 6, 9, 12, eager};
        for (Appetite appetite : Appetite.values()) {
            tolerances.put(appetite, scores[appetite.ordinal()]);
        }
        Map<Band, ReviewRule> reviews = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            reviews.put(band, band == Band.HIGH ? high : new ReviewRule(Set.of(), 6));
        }
        levels.sort(
                java.util.Comparator.comparing((NewEdition.Level l) -> l.axis().name())
                        .thenComparing(NewEdition.Level::level));
        return new NewEdition(name, bands, levels, tolerances, reviews);
    }

    private Clock clock() {
        return Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private Wired wired() {
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of("/GB/"), List.of(), null);
            }
        };
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(person.getId(), "Administrator", true, List.of());
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference + ": "
                        + String.join(
                                "; ",
                                changes.list().stream()
                                        .map(c -> c.field() + " " + c.before() + " → " + c.after())
                                        .toList())
                        + ": " + reason);
            }

            @Override
            public void recordByTracker(
                    AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference + ": " + reason);
            }
        };
        Wired[] all = new Wired[1];
        Event<?> takenUp = (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    all[0].make(ReviewCalendar.class).onMatrix((MatrixTakenUp) arguments[0]);
                    return null;
                });
        all[0] = Wired.on(em, clock(), access, user, audit, takenUp);
        return all[0];
    }
}
