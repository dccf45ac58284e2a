package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.testing.OnDatabase;

class PlanAsAtJpaTest extends OnDatabase {

    private final Actions actions = new Actions();

    @BeforeEach
    void aPlan() {
        List.of(
                        Actions.OWNER,
                        Actions.LEAD,
                        actions.body,
                        actions.council,
                        actions.strategy,
                        actions.outcome,
                        actions.plan)
                .forEach(em::persist);
    }

    @Test
    void readsAnActionAsItStood() {
        Action action = actions.proposed("ERE-PROT-01");
        em.persist(action);
        em.flush();
        since("2026-01-10 09:00:00");
        action.agree();
        em.flush();
        since("2026-02-10 09:00:00");
        action.start();
        action.passDue();
        flushAndClear();

        assertThat(at(LocalDate.of(2026, 1, 9))).isEmpty();
        assertThat(at(LocalDate.of(2026, 1, 10))).containsExactly("Erewash PROPOSED GREY");
        assertThat(at(LocalDate.of(2026, 3, 10))).containsExactly("Erewash AGREED GREY");
        assertThat(at(LocalDate.now().plusDays(1))).containsExactly("Erewash IN_PROGRESS RED");
    }

    private void since(String when) {
        em.createNativeQuery("UPDATE plan_action_history SET row_until = '" + when
                        + "' WHERE row_until IS NOT NULL AND row_until > '2026-10-01'")
                .executeUpdate();
        em.createNativeQuery("UPDATE plan_action_history SET row_since = '" + when + "' WHERE row_until IS NULL")
                .executeUpdate();
    }

    private List<String> at(LocalDate day) {
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT b.shortName, a.state, a.rating FROM Action a JOIN a.body b WHERE a.owner.name = 'Owner'",
                Object[].class);
        return KeepsHistory.asAt(day, query).getResultList().stream()
                .map(r -> r[0] + " " + r[1] + " " + r[2])
                .toList();
    }
}
