package uk.dasv.risk.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.plan.roll.ActionRolled;
import uk.dasv.risk.Risk;

/**
 * An action that is rolled forward goes on treating its risks: what carries it on becomes a treatment too, in the same
 * transaction, so that no risk loses its treatment with the turn of a plan. Risks that are over stay as they are.
 */
@ApplicationScoped
public class RolledTreatments {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    void onRolled(@Observes ActionRolled event) {
        Action action = em.find(Action.class, event.to());
        em.createQuery(
                        "SELECT r FROM Treatment t JOIN t.risk r WHERE t.action.id = :action AND r.state NOT IN"
                                + " (uk.dasv.risk.RiskState.CLOSED, uk.dasv.risk.RiskState.MATERIALISED)"
                                + " ORDER BY r.reference",
                        Risk.class)
                .setParameter("action", event.from())
                .getResultList()
                .forEach(risk -> link(risk, action));
    }

    private void link(Risk risk, Action action) {
        em.persist(risk.treatedBy(action));
        audit.record(
                AuditEvent.LINKED,
                SubjectKind.RISK,
                risk.getReference(),
                Changes.none().field("Treatment", null, action.getReference()),
                null);
        audit.record(
                AuditEvent.LINKED,
                SubjectKind.ACTION,
                action.getReference(),
                Changes.none().field("Treats", null, risk.getReference()),
                null);
    }
}
