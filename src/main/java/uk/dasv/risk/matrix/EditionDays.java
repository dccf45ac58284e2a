package uk.dasv.risk.matrix;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.identity.SubjectKind;

/**
 * Takes up an edition of the matrix on its day, so that reviews go by it. Runs just after midnight and at each start, which
 * also catches up after downtime; running twice changes nothing more.
 */
@Singleton
public class EditionDays {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Event<MatrixTakenUp> takenUp;

    @Inject
    Clock clock;

    @Schedule(hour = "0", minute = "3", timezone = "Europe/London", persistent = false)
    public void takeUp() {
        List<RiskMatrix> come = em.createQuery(
                        "SELECT m FROM RiskMatrix m WHERE m.takenUp = FALSE AND m.publishedOn <= :today ORDER BY m.edition",
                        RiskMatrix.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        come.forEach(edition -> {
            edition.takeUp();
            audit.recordByTracker(
                    AuditEvent.STATE_CHANGED,
                    SubjectKind.RISK_MATRIX,
                    String.valueOf(edition.getEdition()),
                    "Its day has come: it is in force");
        });
        come.stream()
                .mapToInt(RiskMatrix::getEdition)
                .max()
                .ifPresent(edition -> takenUp.fire(new MatrixTakenUp(edition)));
    }
}
