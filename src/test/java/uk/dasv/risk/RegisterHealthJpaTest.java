package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionSource;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.PageRequest;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.HealthCheck;
import uk.dasv.risk.register.RegisterHealth;
import uk.dasv.risk.register.RegisterHealth.Register;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** Each number of the health of registers is the length of the list it leads to, of every check and every register. */
class RegisterHealthJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final Score LOW = new Score(2, 2);
    private static final Score HIGH = new Score(4, 4);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, board);
    private final Body derby = new Body("DER", "Derby DSAAG", "Derby", Body.Kind.DSAAG, board);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Person person = new Person("Owner", "owner@example.org", null, false);
    private final RiskMatrix edition = new RiskMatrix("Matrix", 1, TODAY);
    private final Organisation council = new Organisation("Council", Organisation.Kind.COUNCIL);
    private final ActionPlan plan = new ActionPlan(erewash, "Plan", TODAY.minusYears(1), TODAY.plusYears(1));
    private Scope scope = new Scope(List.of("/GB/"), List.of(), null);

    @BeforeEach
    void registers() {
        List.of(board, erewash, derby, strategy, outcome, person, edition, council, plan)
                .forEach(em::persist);
    }

    @Test
    void everyCheckFindsAsManyAsItsListIsLong() {
        inOrder("R-WELL", board);
        risk("R-UNSCORED", board);
        Risk late = inOrder("R-LATE", erewash);
        treat(late, "ERE-LATE", -1);
        score(inOrder("R-TARGET", erewash), ScoreLevel.TARGET, HIGH, null);
        score(inOrder("R-LOWERED", board), ScoreLevel.CURRENT, new Score(1, 2), "Demand has fallen");
        Risk tolerated = inOrder("R-TOLERATED", derby);
        score(tolerated, ScoreLevel.CURRENT, HIGH, null);
        tolerated.assign(person, RiskResponse.TOLERATE, null);
        inOrder("R-CLOSED", derby).reviewed(ReviewDecision.CLOSE, TODAY, CLOCK.instant(), null);
        em.persist(new Risk(BaseEntity.newId(), "R-PROPOSED", derby, outcome, "Proposed", RiskKind.RISK, TODAY));
        flushAndClear();

        List<Register> registers = wired().make(RegisterHealth.class).registers();

        assertThat(registers).extracting(Register::name).containsExactly("Board", "Derby", "Erewash");
        assertThat(registers).extracting(Register::risks).containsExactly(3L, 1L, 2L);
        Set<HealthCheck> found = EnumSet.noneOf(HealthCheck.class);
        for (HealthCheck check : HealthCheck.values()) {
            long whole = 0;
            for (Register register : registers) {
                assertThat(register.found(check))
                        .as("%s of %s", check, register.name())
                        .isEqualTo(listed(check, register.code()));
                whole += register.found(check);
            }
            assertThat(whole).as("%s of all", check).isEqualTo(listed(check, null));
            if (whole > 0) {
                found.add(check);
            }
        }
        assertThat(found).as("each check was tried on a risk").isEqualTo(EnumSet.allOf(HealthCheck.class));
        assertThat(registers.get(1).found()).containsEntry(HealthCheck.TOLERATED_WITHOUT_ACCEPTANCE, 1L);
        assertThat(registers.get(2).found()).containsEntry(HealthCheck.TREATMENT_OVERDUE, 1L);
    }

    @Test
    void aReaderSeesTheirOwnRegistersAlone() {
        risk("R-A", erewash);
        risk("R-B", derby);
        flushAndClear();

        scope = new Scope(List.of(), List.of(erewash.getPath()), null);
        assertThat(wired().make(RegisterHealth.class).registers())
                .extracting(Register::code, Register::risks)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ERE", 1L));
        scope = new Scope(List.of(), List.of(), null);
        assertThat(wired().make(RegisterHealth.class).registers()).isEmpty();
    }

    private long listed(HealthCheck check, String body) {
        RiskFilter filter = new RiskFilter(body, null, null, false, false, false, null, null, null)
                .with(new RiskFilter.Further(null, null, null, null, false, check, null, null, null));
        return wired().make(RiskQueries.class)
                .register(filter, RiskSort.GAP, false, PageRequest.number(1))
                .total();
    }

    private Risk risk(String reference, Body body) {
        Risk risk = new Risk(reference, body, outcome, "Risk " + reference, RiskKind.RISK, TODAY.minusYears(1));
        risk.within(6, TODAY.minusYears(1));
        em.persist(risk);
        return risk;
    }

    /** Nothing is to be put right with it. */
    private Risk inOrder(String reference, Body body) {
        Risk risk = risk(reference, body);
        risk.assign(person, RiskResponse.TREAT, null);
        score(risk, ScoreLevel.CURRENT, LOW, null);
        risk.lookAgain(TODAY, TODAY.plusDays(30), null);
        treat(risk, reference + "-1", 30);
        return risk;
    }

    private void treat(Risk risk, String reference, int due) {
        Action action = new Action(
                BaseEntity.newId(),
                reference,
                plan,
                outcome,
                new Action.Proposal(
                        "Train those who answer",
                        null,
                        null,
                        council,
                        person,
                        TODAY.minusDays(90),
                        TODAY.plusDays(due),
                        ActionSource.STRATEGY));
        new ArrayList<BaseEntity>(List.of(action, risk.treatedBy(action))).forEach(em::persist);
    }

    private void score(Risk risk, ScoreLevel level, Score score, String loweredWhy) {
        MatrixView matrix = new MatrixView(edition, Map.of(score, Band.HIGH), Map.of(), Map.of());
        em.persist(new Assessment(risk, level, score, matrix, "Counted", loweredWhy, person, TODAY, CLOCK.instant()));
    }

    private Wired wired() {
        Access access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return scope;
            }
        };
        CurrentUser user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(person.getId(), "Owner", false, List.of());
            }
        };
        return Wired.on(em, CLOCK, access, user);
    }
}
