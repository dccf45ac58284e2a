package uk.dasv.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;
import uk.dasv.testing.OnDatabase;

/** How much of an action is done follows from its milestones with each step taken on one, and the audit says so. */
class MilestonesJpaTest extends OnDatabase {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final Actions actions = new Actions();
    private final List<String> percents = new ArrayList<>();

    @Test
    void reachingPlanningAndDroppingEachWorkOutThePercentage() {
        List.of(Actions.OWNER, actions.body, actions.council, actions.strategy, actions.outcome)
                .forEach(em::persist);
        em.flush();
        em.persist(actions.plan);
        em.persist(actions.started("ERE-PROT-01"));
        long first = BaseEntity.newId();
        long second = BaseEntity.newId();
        Milestones milestones = milestones();

        milestones.plan(new Milestones.Plan("ERE-PROT-01", first, "First", TODAY));
        milestones.plan(new Milestones.Plan("ERE-PROT-01", second, "Second", TODAY));
        flushAndClear();
        milestones.reach(new Milestones.Reach("ERE-PROT-01", first, version(first), TODAY));
        flushAndClear();
        assertThat(percent()).isEqualTo(50);
        milestones.drop(new Milestones.Drop("ERE-PROT-01", second, version(second), "Not needed"));
        flushAndClear();
        assertThat(percent()).isEqualTo(100);
        milestones.plan(new Milestones.Plan("ERE-PROT-01", BaseEntity.newId(), "Third", TODAY));
        flushAndClear();
        assertThat(percent()).isEqualTo(50);

        assertThat(percents).containsExactly("0 > 50", "50 > 100", "100 > 50");
    }

    private int percent() {
        return em.createQuery("SELECT a.percentDone FROM Action a", Integer.class)
                .getSingleResult();
    }

    private long version(long id) {
        return em.find(Milestone.class, id).getVersion();
    }

    private Milestones milestones() {
        Milestones milestones = new Milestones();
        milestones.em = em;
        milestones.clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        milestones.audit = new AuditTrail() {
            @Override
            public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                changes.list().stream()
                        .filter(c -> c.field().equals("Percent done"))
                        .forEach(c -> percents.add(c.before() + " > " + c.after()));
            }
        };
        return milestones;
    }
}
