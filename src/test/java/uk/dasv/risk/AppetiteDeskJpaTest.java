package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.platform.PageRequest;
import uk.dasv.risk.appetite.AppetiteDesk;
import uk.dasv.risk.appetite.AppetiteSetting;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixView;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskSort;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.Wired;

/** What appetites there have been, and how many risks each would leave above its tolerance. */
class AppetiteDeskJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final Map<Appetite, Integer> TOLERANCES =
            Map.of(Appetite.AVERSE, 3, Appetite.MINIMAL, 6, Appetite.OPEN, 12);

    private final Body board = new Body("GB", "Board", "Board", Body.Kind.GOVERNANCE_BOARD, null);
    private final Body erewash = new Body("ERE", "Erewash DSAAG", "Erewash", Body.Kind.DSAAG, board);
    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final Outcome outcome = new Outcome(strategy, "PREV", "Prevention", "Fewer", 1);
    private final Person person = new Person("Chair", "chair@example.org", null, false);
    private final RiskMatrix edition = new RiskMatrix("Matrix", 1, TODAY);
    private Scope scope = new Scope(List.of("/GB/"), List.of(), null);

    @BeforeEach
    void anAppetiteAndRisks() {
        List.of(board, erewash, strategy, outcome, person, edition).forEach(em::persist);
        scored("R-4", board, 2, 2);
        scored("R-8", erewash, 2, 4);
        scored("R-15", board, 3, 5);
        unscored("R-NONE", board);
        flushAndClear();
    }

    @Test
    void everySettingIsToldTheLatestFirst() {
        set(Appetite.OPEN, 12, 30, "Because we must");
        set(Appetite.MINIMAL, 6, 2, "Because we can");
        flushAndClear();

        assertThat(desk().settings())
                .extracting(
                        AppetiteDesk.Setting::outcomeId,
                        AppetiteDesk.Setting::appetite,
                        AppetiteDesk.Setting::setOn,
                        AppetiteDesk.Setting::by,
                        AppetiteDesk.Setting::body,
                        AppetiteDesk.Setting::reason)
                .containsExactly(
                        Tuple.tuple(
                                outcome.getId(),
                                Appetite.MINIMAL,
                                TODAY.minusDays(2),
                                "Chair",
                                "Board",
                                "Because we can"),
                        Tuple.tuple(
                                outcome.getId(),
                                Appetite.OPEN,
                                TODAY.minusDays(30),
                                "Chair",
                                "Board",
                                "Because we must"));
    }

    @Test
    void eachAppetiteSaysHowManyRisksItWouldLeaveAboveItsTolerance() {
        AppetiteDesk.Effect effect = desk().effects(TOLERANCES).get(0);

        assertThat(effect.by()).isEqualTo(Map.of(Appetite.AVERSE, 3L, Appetite.MINIMAL, 2L, Appetite.OPEN, 1L));
        assertThat(effect.outside())
                .as("as many as the list of those outside tolerance")
                .isEqualTo(2)
                .isEqualTo(outside());

        scope = new Scope(List.of(), List.of(erewash.getPath()), null);
        assertThat(desk().effects(TOLERANCES).get(0).by())
                .isEqualTo(Map.of(Appetite.AVERSE, 1L, Appetite.MINIMAL, 1L, Appetite.OPEN, 0L));
    }

    private long outside() {
        RiskFilter filter = new RiskFilter(null, "PREV", null, false, false, false, null, null, null)
                .with(new RiskFilter.Further(null, null, null, null, true, null, null, null, null));
        return wired().make(RiskQueries.class)
                .register(filter, RiskSort.GAP, false, PageRequest.number(1))
                .total();
    }

    private void set(Appetite appetite, int tolerance, int daysAgo, String why) {
        LocalDate on = TODAY.minusDays(daysAgo);
        em.persist(new AppetiteSetting(
                outcome, board, appetite, tolerance, person, on, on.atTime(9, 0).toInstant(ZoneOffset.UTC), why));
    }

    private Risk unscored(String reference, Body body) {
        Risk risk = new Risk(reference, body, outcome, "Risk " + reference, RiskKind.RISK, TODAY.minusYears(1));
        risk.within(6, TODAY.minusYears(1));
        em.persist(risk);
        return risk;
    }

    private void scored(String reference, Body body, int likelihood, int impact) {
        Score score = new Score(likelihood, impact);
        em.persist(new Assessment(
                unscored(reference, body),
                ScoreLevel.CURRENT,
                score,
                new MatrixView(edition, Map.of(score, Band.HIGH), Map.of(), Map.of()),
                "Counted",
                person,
                TODAY,
                CLOCK.instant()));
    }

    private AppetiteDesk desk() {
        return wired().make(AppetiteDesk.class);
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
                return new Standing(person.getId(), "Chair", false, List.of());
            }
        };
        return Wired.on(em, CLOCK, access, user);
    }
}
