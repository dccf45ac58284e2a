package uk.dasv.escalation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

/** What My work says about escalations: what the body has to act on. */
@ApplicationScoped
public class EscalationGlance {

    /** How many rows are read; what is beyond them is on the desk. */
    public static final int SHOWN = 40;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

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

    private long body() {
        return user.actingFor().map(Grant::bodyId).orElse(0L);
    }
}
