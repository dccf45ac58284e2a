package uk.dasv.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.dasv.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.testing.OnDatabase;

class ObjectiveRegisterJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final Strategy strategy =
            new Strategy("S", "Strategy", Strategy.State.ADOPTED, TODAY, TODAY.plusYears(3), "No abuse", null, null);
    private final List<String> audited = new ArrayList<>();
    private final ObjectiveRegister register = new ObjectiveRegister();

    @BeforeEach
    void anOutcomeWithTwoObjectives() {
        em.persist(strategy);
        em.persist(new Outcome(strategy, "PREV", "Prevention", "Fewer", 1));
        em.persist(new Outcome(strategy, "PROT", "Protection", "Safer", 2));
        em.flush();
        register.em = em;
        register.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        register.audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                audited.add(event + " " + kind + " " + reference + " " + changes.list());
            }
        };
        register.add(new ObjectiveRegister.AddObjective("PREV", " First "));
        em.flush();
        register.add(new ObjectiveRegister.AddObjective("PREV", "Second"));
        flushAndClear();
        audited.clear();
    }

    @Test
    void aNewObjectiveComesLastUnderItsOutcomeAndOnlyOnce() {
        assertThat(titles()).containsExactly("First", "Second");
        assertThat(register.objectives("PROT")).isEmpty();
        assertRefused("objective.twice", () -> register.add(new ObjectiveRegister.AddObjective("PREV", " second ")));
        assertRefused("notFound", () -> register.add(new ObjectiveRegister.AddObjective("NONE", "x")));
    }

    @Test
    void changesPlacesWithItsNeighbourAndGoesNoFurtherThanTheEnd() {
        move("Second", true);
        assertThat(titles()).containsExactly("Second", "First");
        move("Second", true);
        assertThat(titles()).containsExactly("Second", "First");
        assertThat(audited).singleElement().asString().startsWith("MOVED OUTCOME PREV");
    }

    @Test
    void isRewordedRetiredAndBroughtBackAndTheOutcomeRemembers() {
        change("First", "First of all", true);
        assertThat(titles()).containsExactly("Second", "First of all");
        assertThat(register.objectives("PREV").get(1).retiredOn()).isEqualTo(TODAY);
        change("First of all", "First of all", false);
        assertThat(titles()).containsExactly("First of all", "Second");
        assertThat(audited).hasSize(3);
        assertThat(audited.get(0)).contains("First of all", "First");
        assertThat(audited.get(1)).startsWith("RETIRED");
        assertThat(audited.get(2)).startsWith("BROUGHT_BACK");
    }

    @Test
    void refusesAnOutdatedForm() {
        long id = row("First").id();
        assertRefused(
                "stale", () -> register.change(new ObjectiveRegister.ChangeObjective("PREV", id, 99, "x", false)));
        assertRefused("stale", () -> register.move(new ObjectiveRegister.MoveObjective("PREV", id, 99, true)));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> register.change(new ObjectiveRegister.ChangeObjective("PROT", id, 0, "x", false)))
                .isInstanceOf(NotFound.class);
    }

    private void change(String from, String to, boolean retired) {
        ObjectiveRegister.Row row = row(from);
        register.change(new ObjectiveRegister.ChangeObjective("PREV", row.id(), row.version(), to, retired));
        flushAndClear();
    }

    private void move(String title, boolean up) {
        ObjectiveRegister.Row row = row(title);
        register.move(new ObjectiveRegister.MoveObjective("PREV", row.id(), row.version(), up));
        flushAndClear();
    }

    private ObjectiveRegister.Row row(String title) {
        return register.objectives("PREV").stream()
                .filter(o -> o.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return register.objectives("PREV").stream()
                .map(ObjectiveRegister.Row::title)
                .toList();
    }
}
