package uk.dasv.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.NotFound;
import uk.dasv.testing.OnDatabase;

class StrategyQueriesJpaTest extends OnDatabase {

    @Test
    void showsTheAdoptedStrategyWithAllThatStandsBesideIt() {
        strategy("OLD", Strategy.State.SUPERSEDED, 2015);
        strategy("NEXT", Strategy.State.DRAFT, 2029);
        Strategy adopted = strategy("NOW", Strategy.State.ADOPTED, 2026);
        Outcome retired = new Outcome(adopted, "GONE", "Gone", "No longer pursued", 2);
        retired.retire(LocalDate.of(2026, 2, 1));
        em.persist(retired);
        em.persist(new Outcome(adopted, "PREV", "Prevention", "Prevent it", 1));
        em.persist(new StrategyStatement(adopted, StrategyStatement.Kind.VALUE, 1, "Collaboration"));
        em.persist(new LinkedPlan(adopted, 1, "Police and crime plan", null));
        flushAndClear();

        StrategyDetail shown = queries().present();

        assertThat(shown.heading().title()).isEqualTo("NOW");
        assertThat(shown.outcomes()).extracting(StrategyDetail.Towards::code).containsExactly("PREV");
        assertThat(shown.statements())
                .containsExactly(new StrategyDetail.Statement(StrategyStatement.Kind.VALUE, "Collaboration"));
        assertThat(shown.linkedPlans()).containsExactly(new StrategyDetail.Plan("Police and crime plan", null));
        assertThat(shown.services()).isEmpty();
        assertThat(shown.glossary()).isEmpty();
    }

    @Test
    void findsNothingBeforeAStrategyIsLoaded() {
        assertThatThrownBy(() -> queries().present()).isInstanceOf(NotFound.class);
    }

    private StrategyQueries queries() {
        StrategyQueries queries = new StrategyQueries();
        queries.em = em;
        return queries;
    }

    private Strategy strategy(String code, Strategy.State state, int year) {
        Strategy strategy =
                new Strategy(code, code, state, LocalDate.of(year, 1, 1), null, "A safe life for everyone", null, null);
        em.persist(strategy);
        return strategy;
    }
}
