package uk.dasv.escalation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.Tally;

/** What My work says about escalations: what the body has to act on, and what came and went since it last met. */
@ApplicationScoped
public class EscalationGlance {

    /** How many rows are read; what is beyond them is on the desk. */
    public static final int SHOWN = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** What happened between a body and those around it since a day. */
    public record Since(long cameIn, long decided, long answered, long passedUndecided) {

        public boolean nothing() {
            return cameIn + decided + answered + passedUndecided == 0;
        }
    }

    /** What waits for a decision of the body acted for, and what it raised and now has an answer: urgent first, then oldest. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public List<EscalationRow> toActOn() {
        return em.createQuery(
                        EscalationQueries.ROW + EscalationQueries.FROM
                                + " AND ((h.id = :body AND e.state IN :waiting) OR (r.id = :body AND e.state IN :answered))"
                                + " ORDER BY e.urgent DESC, l.raisedOn, e.reference",
                        EscalationRow.class)
                .setParameter("body", body())
                .setParameter("waiting", EscalationQueries.WAITING)
                .setParameter("answered", EscalationQueries.ANSWERED)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** What came before the body, what it decided, what the body above answered, and what went past its meeting undecided. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public Since since(LocalDate day) {
        Object[] sums = em.createQuery(
                        "SELECT " + Tally.of("l.id", "l.to.id = :body AND l.raisedOn > :day") + ", "
                                + Tally.of("l.id", "l.to.id = :body AND l.decidedOn > :day") + ", "
                                + Tally.of(
                                        "l.id",
                                        "l.from.id = :body AND l.decidedOn > :day"
                                                + " AND l.state <> uk.dasv.escalation.LegState.WITHDRAWN")
                                + ", "
                                + Tally.of("l.id", "l.to.id = :body AND l.decidedOn IS NULL AND m.meetsOn < :today")
                                + " FROM EscalationLeg l LEFT JOIN l.targetMeeting m"
                                + " WHERE l.to.id = :body OR l.from.id = :body",
                        Object[].class)
                .setParameter("body", body())
                .setParameter("day", day)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        return new Since((Long) sums[0], (Long) sums[1], (Long) sums[2], (Long) sums[3]);
    }

    private long body() {
        return user.actingFor().map(Grant::bodyId).orElse(0L);
    }
}
