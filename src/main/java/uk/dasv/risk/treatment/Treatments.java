package uk.dasv.risk.treatment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Access;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.Action;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;
import uk.dasv.risk.SeenRisks;

/**
 * Where actions are named as treatments of a risk, and taken off it again. Whoever keeps the register does so, with
 * actions they may see. Both the risk and the action remember each step, for a link that was undone leaves nothing else.
 */
@ApplicationScoped
public class Treatments {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    SeenRisks risks;

    @Inject
    Clock clock;

    @Inject
    AuditTrail audit;

    /** An action that treats the risk from now on. */
    public record LinkTreatment(
            String reference,
            long version,
            @NotBlank(message = "{choose}") String action) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** An action that treats the risk no longer, and why. */
    public record UnlinkTreatment(
            String reference,
            long version,
            String action,

            @NotBlank(message = "{treatment.reason}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /**
     * Names the action as a treatment of the risk.
     *
     * @throws NotFound when the person may not see the action
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void link(LinkTreatment form) {
        Risk risk = risks.one(form.reference(), form.version());
        Action action = action(form.action());
        if (action.getState().isEnded()) {
            throw RuleViolation.at("action", "treatment.ended");
        }
        if (treats(risk, action)) {
            throw RuleViolation.at("action", "constraint.treatment");
        }
        em.persist(risk.treatedBy(action));
        risk.changed(clock.instant());
        remember(AuditEvent.LINKED, form.reference(), form.action(), null);
    }

    /**
     * Takes the action off the risk's treatments.
     *
     * @throws NotFound when the person may not see the action, or it is no treatment of the risk
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void unlink(UnlinkTreatment form) {
        Risk risk = risks.one(form.reference(), form.version());
        Action action = action(form.action());
        risk.requireOpen();
        List<Long> taken = em.createQuery(
                        "SELECT t.id FROM Treatment t WHERE t.risk = :risk AND t.action = :action", Long.class)
                .setParameter("risk", risk)
                .setParameter("action", action)
                .getResultList();
        if (taken.isEmpty()) {
            throw new NotFound();
        }
        KeepsHistory.end(em, "treatment", taken);
        em.createQuery("DELETE FROM Treatment t WHERE t.id IN :taken")
                .setParameter("taken", taken)
                .executeUpdate();
        risk.changed(clock.instant());
        remember(AuditEvent.UNLINKED, form.reference(), form.action(), form.reason());
    }

    /** Both ends remember it, each by the reference of the other: not everybody who sees one may see the other. */
    private void remember(AuditEvent event, String risk, String action, String reason) {
        boolean linked = event == AuditEvent.LINKED;
        audit.record(
                event,
                SubjectKind.RISK,
                risk,
                Changes.none().field("Treatment", linked ? null : action, linked ? action : null),
                reason);
        audit.record(
                event,
                SubjectKind.ACTION,
                action,
                Changes.none().field("Treats", linked ? null : risk, linked ? risk : null),
                reason);
    }

    private Action action(String reference) {
        access.requireForPage(Permission.VIEW_PLANS, SubjectKind.ACTION, reference);
        return em.createQuery("SELECT a FROM Action a WHERE a.reference = :reference", Action.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private boolean treats(Risk risk, Action action) {
        return em.createQuery(
                                "SELECT COUNT(t) FROM Treatment t WHERE t.risk = :risk AND t.action = :action",
                                Long.class)
                        .setParameter("risk", risk)
                        .setParameter("action", action)
                        .getSingleResult()
                > 0;
    }
}
