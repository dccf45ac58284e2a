package uk.dasv.risk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Standing;
import uk.dasv.platform.PageRequest;
import uk.dasv.testing.OnDatabase;

class RiskQueriesJpaTest extends OnDatabase {

    @Test
    void everyQuestionToAnEmptyRegisterHasAnEmptyAnswer() {
        ask(em);
    }

    static void ask(EntityManager em) {
        RiskQueries queries = new RiskQueries();
        queries.em = em;
        queries.clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        queries.user = new CurrentUser() {
            @Override
            public Standing require() {
                return new Standing(1, "Lead of a DSAAG", false, List.of());
            }
        };
        queries.access = new Access() {
            @Override
            public Scope scope(Permission permission) {
                return new Scope(List.of("/GB/"), List.of("/SB/"), 1L);
            }
        };
        RiskFilter all =
                new RiskFilter("GB", "PREV", Band.LOW, true, true, true, "a_%b", ScoreLevel.TARGET, new Score(2, 3));
        for (RiskSort sort : RiskSort.values()) {
            assertThat(queries.register(all, sort, true, PageRequest.number(1)).rows())
                    .isEmpty();
        }
        assertThat(queries.places()).isEmpty();
        for (ScoreLevel level : ScoreLevel.values()) {
            assertThat(queries.heatMap(RiskFilter.everything(), level)).isEmpty();
        }
        assertThat(queries.levels()).isEmpty();
    }
}
