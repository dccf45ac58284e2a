package uk.dasv.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.Actions;
import uk.dasv.plan.Brag;
import uk.dasv.plan.Progress;
import uk.dasv.platform.SchemaMigration;
import uk.dasv.platform.Transactions;
import uk.dasv.testing.OnDatabase;
import uk.dasv.testing.TestDatabase;

/** The update periods on a real MySQL, each node with connections and transactions of its own. */
class UpdatePeriodsJpaTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static EntityManagerFactory factory;

    private final Actions actions = new Actions();
    private EntityManager em;

    /** A program that runs on its own: its day, and what it wrote into the audit. */
    private static final class Node {

        private final EntityManager em = factory.createEntityManager();
        private final List<String> audited = new ArrayList<>();

        void keepUp(LocalDate today) throws Exception {
            UpdatePeriods periods = new UpdatePeriods();
            periods.em = em;
            periods.clock = Clock.fixed(today.atTime(0, 1).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
            periods.audit = new AuditTrail() {
                @Override
                public void recordByTracker(
                        AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
                    audited.add(event + " " + reference);
                }
            };
            periods.transactions = new Transactions() {
                @Override
                public <T> T separate(Callable<T> work) throws Exception {
                    int before = audited.size();
                    em.clear();
                    em.getTransaction().begin();
                    try {
                        T result = work.call();
                        em.flush();
                        em.getTransaction().commit();
                        return result;
                    } catch (Exception e) {
                        if (em.getTransaction().isActive()) {
                            em.getTransaction().rollback();
                        }
                        audited.subList(before, audited.size()).clear();
                        throw e;
                    }
                }
            };
            periods.keepUp();
        }
    }

    @BeforeAll
    static void aDatabase() {
        DataSource source = TestDatabase.MYSQL.freshDataSource();
        SchemaMigration.flyway(source).migrate();
        factory = OnDatabase.open(source);
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void aPlan() {
        em = factory.createEntityManager();
        em.getTransaction().begin();
        List.of(actions.body, actions.council, actions.strategy, actions.outcome)
                .forEach(em::persist);
        em.persist(Actions.OWNER);
        em.flush();
        em.persist(actions.plan);
        em.getTransaction().commit();
        em.getTransaction().begin();
    }

    @AfterEach
    void empty() {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.getTransaction().begin();
        for (String table : List.of(
                "update_compliance",
                "update_period",
                "progress_draft",
                "progress_update",
                "plan_action_history",
                "plan_action",
                "action_plan",
                "outcome",
                "strategy",
                "organisation",
                "body",
                "person")) {
            em.createNativeQuery("DELETE FROM " + table).executeUpdate();
        }
        em.getTransaction().commit();
        em.close();
    }

    @Test
    void twoNodesAtOnceEndWithOneOpenPeriodAndNoError() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Node> nodes = List.of(new Node(), new Node());
            for (int month = 0; month < 15; month++) {
                LocalDate today = JUNE.plusMonths(month);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Void>> running = nodes.stream()
                        .map(node -> both.submit((Callable<Void>) () -> {
                            together.await();
                            node.keepUp(today);
                            return null;
                        }))
                        .toList();
                for (Future<Void> one : running) {
                    one.get();
                }
                assertThat(openMonths()).as("%s", today).containsExactly(today);
            }
            assertThat(all()).hasSize(15);
            List<String> audited = new ArrayList<>(nodes.get(0).audited);
            audited.addAll(nodes.get(1).audited);
            assertThat(audited).doesNotHaveDuplicates().hasSize(15 + 14);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void afterThreeMonthsDowntimeEveryMonthIsThereAndOnlyThePresentIsOpen() throws Exception {
        Node node = new Node();
        node.keepUp(JUNE.plusDays(20));
        node.keepUp(JUNE.plusMonths(3).plusDays(9));

        assertThat(all()).containsExactly(JUNE, JUNE.plusMonths(1), JUNE.plusMonths(2), JUNE.plusMonths(3));
        assertThat(openMonths()).containsExactly(JUNE.plusMonths(3));
        assertThat(node.audited)
                .containsExactly(
                        "OPENED updates of 2026-06",
                        "CLOSED updates of 2026-06",
                        "CLOSED updates of 2026-07",
                        "CLOSED updates of 2026-08",
                        "OPENED updates of 2026-09");
        node.keepUp(JUNE.plusMonths(3).plusDays(10));
        assertThat(node.audited).as("nothing more to do").hasSize(5);
    }

    @Test
    void theDatabaseHoldsThatNeverTwoAreOpen() throws Exception {
        new Node().keepUp(JUNE);

        em.persist(new UpdatePeriod(JUNE.plusMonths(1), java.time.Instant.EPOCH));
        assertThatThrownBy(em::flush).hasMessageContaining("uq_update_period_open");
    }

    @Test
    void whatWasDueAndMadeWhenItClosedIsNotRewrittenByWhatComesLater() throws Exception {
        Node node = new Node();
        node.keepUp(JUNE);
        Action updated = actions.started("ERE-PROT-01");
        Action missed = actions.started("ERE-PROT-02");
        Action proposed = actions.proposed("ERE-PROT-03");
        Action completed = actions.started("ERE-PROT-04");
        List.of(updated, missed, proposed, completed).forEach(em::persist);
        for (Action action : List.of(updated, completed)) {
            em.persist(new ProgressUpdate(
                    action,
                    Actions.OWNER,
                    new Progress(Brag.GREEN, "We think so", 40, "Met", null, null, null),
                    java.time.Instant.EPOCH,
                    JUNE.plusDays(9)));
        }
        completed.claimCompletion(Actions.OWNER, "Done");
        em.getTransaction().commit();

        node.keepUp(JUNE.plusMonths(1));

        assertThat(kept(JUNE)).containsExactly("3 due, 2 made, missing ERE-PROT-02 Owner");
        em.getTransaction().begin();
        em.find(Action.class, missed.getId()).cancel("Not needed");
        em.getTransaction().commit();
        node.keepUp(JUNE.plusMonths(2));
        assertThat(kept(JUNE)).containsExactly("3 due, 2 made, missing ERE-PROT-02 Owner");
        assertThat(kept(JUNE.plusMonths(1))).containsExactly("1 due, 0 made, missing ERE-PROT-01 Owner");
    }

    private List<String> kept(LocalDate month) {
        return em
                .createQuery(
                        "SELECT c.due, c.made, c.missing FROM UpdateCompliance c WHERE c.period.periodStart = :month",
                        Object[].class)
                .setParameter("month", month)
                .getResultList()
                .stream()
                .map(r -> r[0] + " due, " + r[1] + " made, missing " + r[2])
                .toList();
    }

    private List<LocalDate> all() {
        return em.createQuery("SELECT p.periodStart FROM UpdatePeriod p ORDER BY p.periodStart", LocalDate.class)
                .getResultList();
    }

    private List<LocalDate> openMonths() {
        em.getTransaction().rollback();
        em.getTransaction().begin();
        return em.createQuery(
                        "SELECT p.periodStart FROM UpdatePeriod p WHERE p.state = uk.dasv.plan.progress.UpdatePeriod.State.OPEN",
                        LocalDate.class)
                .getResultList();
    }
}
