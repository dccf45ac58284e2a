package uk.dasv.plan.progress;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;

/**
 * Makes an action Red on the first day after its due date, so that "overdue is never better than
 * Red" holds in every list. Runs just after midnight and at each start, which also catches up after
 * downtime; running twice, or on two nodes, changes nothing more.
 */
@Singleton
public class OverdueRatings {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Schedule(hour = "0", minute = "5", timezone = "Europe/London", persistent = false)
    public void turnRed() {
        List<Action> overdue = em.createQuery(
                        "SELECT a FROM Action a WHERE a.currentDue < :today AND a.rating <> :red AND a.state IN :open",
                        Action.class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("red", Brag.RED)
                .setParameter(
                        "open",
                        Set.of(
                                ActionState.AGREED,
                                ActionState.IN_PROGRESS,
                                ActionState.ON_HOLD,
                                ActionState.COMPLETION_CLAIMED))
                .getResultList();
        overdue.forEach(action -> {
            Brag before = action.getRating();
            action.passDue();
            audit.recordByTracker(
                    AuditEvent.CHANGED,
                    SubjectKind.ACTION,
                    action.getReference(),
                    Changes.none().field("Rating", before, action.getRating()),
                    "Past its due date, so Red");
        });
    }
}
