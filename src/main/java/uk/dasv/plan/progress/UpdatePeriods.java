package uk.dasv.plan.progress;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.Transactions;

/**
 * Opens each month's update period and closes the one before, keeping how completely it was
 * updated. Runs just after midnight and at each start, which also catches up after downtime: a month
 * that went by meanwhile is kept as a closed period in which nobody could say anything. Several nodes
 * may do it at once: each locks the open period before it closes it, unique constraints allow one
 * period a month and one open period in all, and whoever comes second finds it done.
 *
 * <p>It runs a minute after midnight, so that an update begun in the last second of a month is written
 * by then. Drafts of a month are carried into the next and go when that closes.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class UpdatePeriods {

    private static final System.Logger LOG = System.getLogger("uk.dasv.tracker");

    /** Another node is never further ahead than one step; more tries mean a fault. */
    private static final int TRIES = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Brings the periods up to today; changes nothing where they are. */
    @Schedule(hour = "0", minute = "1", timezone = "Europe/London", persistent = false)
    public void keepUp() throws Exception {
        for (int tried = 1; !isCurrent(); tried++) {
            try {
                transactions.separate(this::step);
            } catch (Exception overtaken) {
                // another node was faster: look again
                if (tried == TRIES) {
                    throw overtaken;
                }
                LOG.log(System.Logger.Level.DEBUG, "Another node keeps the update periods", overtaken);
            }
        }
    }

    private boolean isCurrent() throws Exception {
        return transactions.separate(() -> open().filter(p -> p.getMonth().equals(month(LocalDate.now(clock))))
                .isPresent());
    }

    /** One step in a transaction of its own: closes what is over, keeps what was missed and opens the present month. */
    private Void step() {
        LocalDate today = LocalDate.now(clock);
        LocalDate present = month(today);
        Optional<UpdatePeriod> open = open();
        open.ifPresent(found -> {
            UpdatePeriod period = em.find(UpdatePeriod.class, found.getId(), LockModeType.PESSIMISTIC_WRITE);
            em.refresh(period);
            if (period.isOpen()) {
                period.close(clock.instant(), today);
                keep(period);
            }
        });
        // the constraint allows one open period: the old one has to be closed in the database first
        em.flush();
        for (LocalDate month = lastMonth().orElse(present); month.isBefore(present); month = month.plusMonths(1)) {
            UpdatePeriod missed = UpdatePeriod.missed(month, clock.instant());
            em.persist(missed);
            keep(missed);
        }
        em.persist(new UpdatePeriod(today, clock.instant()));
        audit.recordByTracker(AuditEvent.OPENED, SubjectKind.SYSTEM, named(present), Changes.none(), null);
        return null;
    }

    /** Keeps how completely the period was updated, and drops what was carried into it and never submitted. */
    private void keep(UpdatePeriod period) {
        UpdateCompliance.of(period, due(period)).forEach(em::persist);
        em.createQuery("DELETE FROM ProgressDraft d WHERE d.periodStart < :month")
                .setParameter("month", period.getMonth())
                .executeUpdate();
        audit.recordByTracker(AuditEvent.CLOSED, SubjectKind.SYSTEM, named(period.getMonth()), Changes.none(), null);
    }

    /** Due was what ran in the month, and whatever was updated in it though it runs no more. */
    private List<UpdateCompliance.Due> due(UpdatePeriod period) {
        return em
                .createQuery(
                        "SELECT b, o, a.reference, w.name, u.periodStart FROM Action a JOIN a.body b JOIN a.leadOrganisation o"
                                + " JOIN a.owner w LEFT JOIN ProgressUpdate u"
                                + " ON u.action = a AND u.periodStart = :month AND u.correction = 0"
                                + " WHERE (a.startsOn <= :last AND a.state IN (uk.dasv.plan.ActionState.AGREED,"
                                + " uk.dasv.plan.ActionState.IN_PROGRESS, uk.dasv.plan.ActionState.ON_HOLD))"
                                + " OR u.periodStart IS NOT NULL ORDER BY a.reference",
                        Object[].class)
                .setParameter("month", period.getMonth())
                .setParameter("last", period.getClosesOn())
                .getResultList()
                .stream()
                .map(r -> new UpdateCompliance.Due(
                        (Body) r[0], (Organisation) r[1], (String) r[2], (String) r[3], r[4] != null))
                .toList();
    }

    private Optional<UpdatePeriod> open() {
        return em.createQuery("SELECT p FROM UpdatePeriod p WHERE p.openMark = 1", UpdatePeriod.class)
                .getResultStream()
                .findFirst();
    }

    /** The month after the last that has a period. */
    private Optional<LocalDate> lastMonth() {
        return Optional.ofNullable(em.createQuery("SELECT MAX(p.periodStart) FROM UpdatePeriod p", LocalDate.class)
                        .getSingleResult())
                .map(m -> m.plusMonths(1));
    }

    private static String named(LocalDate month) {
        return "updates of " + month.toString().substring(0, 7);
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }
}
