package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.PageRequest;
import uk.dasv.risk.appetite.OutcomeAppetite;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.HeatMaps;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.register.RiskDetails;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskGlance;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.risk.register.Trend;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.Backdated;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

class RiskQueriesJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void everyQuestionToAnEmptyRegisterHasAnEmptyAnswer() {
        ask(em);
    }

    @Test
    void theListAndTheHeatMapAndTheTrendOnRealRows() {
        Rows rows = new Rows();
        rows.scored("R-A", 3, 3, null);
        rows.scored("R-B", 4, 4, 9);
        rows.scored("R-C", 4, 4, 16);
        rows.scored("R-D", 2, 2, 20);
        rows.unscored("R-E");
        rows.proposal("R-F");
        flushAndClear();
        RiskQueries queries = rows.queries();

        List<RiskRow> listed = queries.register(RiskFilter.everything(), RiskSort.GAP, false, PageRequest.number(1))
                .rows();
        assertThat(listed)
                .extracting(RiskRow::reference)
                .as("not scored first, then by the gap")
                .containsExactly("R-E", "R-F", "R-B", "R-C", "R-A", "R-D");
        assertThat(listed)
                .extracting(RiskRow::trend)
                .containsExactly(null, null, Trend.UP, Trend.SAME, Trend.NEW, Trend.DOWN);
        assertThat(listed).extracting(RiskRow::gap).containsExactly(null, null, 10, 10, 3, -2);

        HeatMaps.HeatMap map = rows.wired().make(HeatMaps.class).of(RiskFilter.everything(), ScoreLevel.CURRENT);
        assertThat(map.counts()).isEqualTo(Map.of(new Score(3, 3), 1L, new Score(4, 4), 2L, new Score(2, 2), 1L));
        assertThat(map.notScored()).isEqualTo(2);
        map.counts().forEach((score, risks) -> assertThat(
                        queries.register(inCell(score), RiskSort.GAP, false, PageRequest.number(1))
                                .total())
                .as("%s lists as many", score)
                .isEqualTo(risks));
        assertThat(queries.register(inCell(null), RiskSort.GAP, false, PageRequest.number(1))
                        .total())
                .isEqualTo(map.notScored());
        assertThat(map.moves())
                .as("R-B rose, R-D fell, R-A was scored first, R-C stayed")
                .contains(
                        new HeatMaps.Move(null, new Score(3, 3), 1),
                        new HeatMaps.Move(new Score(3, 3), new Score(4, 4), 1));
    }

    /** The risks of a cell of the heat map, or those not scored where there is none. */
    private static RiskFilter inCell(Score score) {
        return new RiskFilter(null, null, null, score == null, false, false, null, ScoreLevel.CURRENT, score);
    }

    @Test
    void aProposalIsNotDueInMyWork() {
        Rows rows = new Rows();
        rows.unscored("R-E");
        rows.proposal("R-F");
        flushAndClear();

        assertThat(rows.glance().due()).extracting(RiskGlance.Due::reference).containsExactly("R-E");
    }

    @Test
    void anActionThatTheReaderMayNotSeeIsOnlyNamed() {
        Rows rows = new Rows();
        rows.scored("R-A", 3, 3, null);
        rows.treated("R-A");
        flushAndClear();
        RiskDetails queries = rows.wired().make(RiskDetails.class);

        assertThat(queries.byReference("R-A").treatments())
                .containsExactly(new RiskDetail.Treated("ERE-1", "Erewash", null, null, null, null));
        assertThat(queries.byReference("R-A").row().treatments()).isEqualTo(1);
        rows.maySee = true;
        assertThat(queries.byReference("R-A").treatments())
                .extracting(RiskDetail.Treated::title)
                .containsExactly("Train those who answer");
    }

    /** A body that met ten days ago, its risks and an action that treats them. */
    private final class Rows {

        private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
        private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, board);
        private final Strategy strategy = new Strategy(
                "S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
        private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
        private final Person person = new Person("Chair", "chair@example.org", null, false);
        private final RiskMatrix edition = new RiskMatrix("Matrix", 1, TODAY);
        private boolean maySee;

        Rows() {
            List.of(board, erewash, strategy, outcome, person, edition).forEach(em::persist);
            em.persist(new OutcomeAppetite(outcome, Appetite.MINIMAL, 6, TODAY));
            em.persist(new Meeting(board, TODAY.minusDays(10), TODAY.minusDays(15), "Online"));
        }

        private Risk unscored(String reference) {
            Risk risk = new Risk(reference, board, outcome, "Risk " + reference, RiskKind.RISK, TODAY.minusYears(1));
            risk.within(6, TODAY);
            em.persist(risk);
            return risk;
        }

        private void proposal(String reference) {
            em.persist(
                    new Risk(BaseEntity.newId(), reference, board, outcome, "Risk " + reference, RiskKind.RISK, TODAY));
        }

        /** Scored today, and {@code before} the meeting where that is not null. */
        private void scored(String reference, int likelihood, int impact, Integer before) {
            Risk risk = unscored(reference);
            if (before != null) {
                score(
                        risk,
                        before % 5 == 0
                                ? new Score(before / 5, 5)
                                : new Score((int) Math.sqrt(before), (int) Math.sqrt(before)),
                        12);
            }
            score(risk, new Score(likelihood, impact), 2);
        }

        private void score(Risk risk, Score score, int daysAgo) {
            MatrixView matrix = new MatrixView(edition, Map.of(score, Band.HIGH), Map.of(), Map.of());
            LocalDate on = TODAY.minusDays(daysAgo);
            em.persist(new Assessment(
                    risk,
                    ScoreLevel.CURRENT,
                    score,
                    matrix,
                    "Counted",
                    person,
                    on,
                    on.atTime(9, 0).toInstant(ZoneOffset.UTC)));
            em.flush();
            Backdated.state(em, "risk", risk.getId(), on.atTime(9, 0).toInstant(ZoneOffset.UTC));
        }

        private void treated(String reference) {
            Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
            ActionPlan plan = new ActionPlan(erewash, "Plan", TODAY, TODAY.plusYears(1));
            Action action = new Action(
                    BaseEntity.newId(),
                    "ERE-1",
                    plan,
                    outcome,
                    new Action.Proposal(
                            "Train those who answer",
                            null,
                            null,
                            council,
                            person,
                            TODAY,
                            TODAY.plusDays(90),
                            ActionSource.STRATEGY));
            Risk risk = em.createQuery("SELECT r FROM Risk r WHERE r.reference = :reference", Risk.class)
                    .setParameter("reference", reference)
                    .getSingleResult();
            List.of(council, plan, action, risk.treatedBy(action)).forEach(em::persist);
        }

        private RiskQueries queries() {
            return wired().make(RiskQueries.class);
        }

        private Wired wired() {
            Access access = new Access() {
                @Override
                public Scope scope(Permission permission) {
                    return new Scope(List.of("/GB/"), List.of(), null);
                }

                @Override
                public boolean may(Permission permission, Whereabouts thing) {
                    return maySee
                            && permission == Permission.VIEW_PLANS
                            && thing.home().equals(erewash.getPath());
                }
            };
            return Wired.on(em, CLOCK, user(), access);
        }

        private RiskGlance glance() {
            return wired().make(RiskGlance.class);
        }

        private CurrentUser user() {
            return new CurrentUser() {
                @Override
                public Standing require() {
                    return new Standing(person.getId(), "Chair", false, List.of());
                }

                @Override
                public Optional<Grant> actingFor() {
                    return Optional.of(
                            new Grant(board.getId(), "GB", "Board", "Board", board.getPath(), Role.LEAD, Set.of()));
                }
            };
        }
    }

    static void ask(EntityManager em) {
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(1, "Lead of a DSAAG", false, List.of());
            }
        };
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of("/GB/"), List.of("/SB/"), 1L);
            }
        };
        RiskQueries queries = Wired.on(em, CLOCK, user, access).make(RiskQueries.class);
        RiskFilter all =
                new RiskFilter("GB", "PREV", Band.LOW, true, true, true, "a_%b", ScoreLevel.TARGET, new Score(2, 3));
        for (RiskSort sort : RiskSort.values()) {
            assertThat(queries.register(all, sort, true, PageRequest.number(1)).rows())
                    .isEmpty();
        }
        assertThat(queries.places()).isEmpty();
        HeatMaps maps = Wired.on(em, CLOCK, user, access).make(HeatMaps.class);
        for (ScoreLevel level : ScoreLevel.values()) {
            assertThat(maps.of(RiskFilter.everything(), level).counts()).isEmpty();
        }
        assertThat(queries.levels()).isEmpty();
    }
}
