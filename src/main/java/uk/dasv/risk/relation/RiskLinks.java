package uk.dasv.risk.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Access;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.SeenRisks;
import uk.dasv.strategy.LinkedPlan;

/**
 * Where risks are said to belong together and to refer to plans of other bodies. Whoever keeps the register of one does
 * so, with risks they may see; a relation is the same from either side, and both risks remember it.
 */
@ApplicationScoped
public class RiskLinks {

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

    /** Another risk that belongs together with it from now on. */
    public record Relate(
            String reference,
            long version,
            @NotBlank(message = "{choose}") String other) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** Another risk that does so no longer, and why. */
    public record Unrelate(
            String reference,
            long version,
            String other,

            @NotBlank(message = "{relation.reason}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** All the plans, by their identifiers, to which the risk refers from now on; {@code reason} is wanted where one goes. */
    public record ReferToPlans(
            String reference,
            long version,
            Set<Long> plans,
            @Size(max = 2000, message = "{tooLong}") String reason) implements Concerns {

        public ReferToPlans {
            plans = Set.copyOf(plans);
        }

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /**
     * Says that the two risks belong together.
     *
     * @throws NotFound when the person may not see the other
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void relate(Relate form) {
        Risk risk = risks.one(form.reference(), form.version());
        Risk other = other(form.other());
        risk.requireOpen();
        if (other.equals(risk)) {
            throw RuleViolation.at("other", "relation.itself");
        }
        if (other.getState() == RiskState.CLOSED) {
            throw RuleViolation.at("other", "relation.closed");
        }
        if (!between(risk, other).isEmpty()) {
            throw RuleViolation.at("other", "constraint.risk_relation");
        }
        em.persist(new RiskRelation(risk, other));
        risk.changed(clock.instant());
        remember(AuditEvent.LINKED, form.reference(), form.other(), null);
    }

    /**
     * Says that they do so no longer; of which of the two does not matter.
     *
     * @throws NotFound when the person may not see the other, or the two are not related
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void unrelate(Unrelate form) {
        Risk risk = risks.one(form.reference(), form.version());
        List<Long> taken = between(risk, other(form.other()));
        risk.requireOpen();
        if (taken.isEmpty()) {
            throw new NotFound();
        }
        em.createQuery("DELETE FROM RiskRelation l WHERE l.id IN :taken")
                .setParameter("taken", taken)
                .executeUpdate();
        risk.changed(clock.instant());
        remember(AuditEvent.UNLINKED, form.reference(), form.other(), form.reason());
    }

    /** Lets the risk refer to these plans and no others; what is not different leaves no trace. */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void refer(ReferToPlans form) {
        Risk risk = risks.one(form.reference(), form.version());
        risk.requireOpen();
        List<LinkedPlan> present = em.createQuery(
                        "SELECT p FROM RiskLinkedPlan l JOIN l.plan p WHERE l.risk = :risk ORDER BY p.position, p.id",
                        LinkedPlan.class)
                .setParameter("risk", risk)
                .getResultList();
        List<LinkedPlan> added = missing(form.plans(), present);
        List<LinkedPlan> gone =
                present.stream().filter(p -> !form.plans().contains(p.getId())).toList();
        if (!gone.isEmpty() && (form.reason() == null || form.reason().isBlank())) {
            throw RuleViolation.at("reason", "relation.planReason");
        }
        added.forEach(plan -> em.persist(new RiskLinkedPlan(risk, plan)));
        if (!gone.isEmpty()) {
            em.createQuery("DELETE FROM RiskLinkedPlan l WHERE l.risk = :risk AND l.plan IN :gone")
                    .setParameter("risk", risk)
                    .setParameter("gone", gone)
                    .executeUpdate();
        }
        if (!added.isEmpty() || !gone.isEmpty()) {
            risk.changed(clock.instant());
        }
        added.forEach(plan -> told(AuditEvent.LINKED, form, null, plan.getTitle()));
        gone.forEach(plan -> told(AuditEvent.UNLINKED, form, plan.getTitle(), null));
    }

    private List<LinkedPlan> missing(Collection<Long> wanted, List<LinkedPlan> present) {
        List<Long> ids = wanted.stream()
                .filter(id -> present.stream().noneMatch(p -> p.getId() == id))
                .toList();
        List<LinkedPlan> found = ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT p FROM LinkedPlan p WHERE p.id IN :ids ORDER BY p.position, p.id",
                                LinkedPlan.class)
                        .setParameter("ids", ids)
                        .getResultList();
        if (found.size() < ids.size()) {
            throw RuleViolation.at("plans", "constraint.reference");
        }
        return found;
    }

    private void told(AuditEvent event, ReferToPlans form, String before, String after) {
        audit.record(
                event,
                SubjectKind.RISK,
                form.reference(),
                Changes.none().field("Plan it refers to", before, after),
                event == AuditEvent.LINKED ? null : form.reason());
    }

    /** Both remember it, each by the reference of the other: not everybody who sees one may see the other. */
    private void remember(AuditEvent event, String one, String other, String reason) {
        boolean linked = event == AuditEvent.LINKED;
        for (String[] pair : new String[][] {{one, other}, {other, one}}) {
            audit.record(
                    event,
                    SubjectKind.RISK,
                    pair[0],
                    Changes.none().field("Related risk", linked ? null : pair[1], linked ? pair[1] : null),
                    reason);
        }
    }

    private Risk other(String reference) {
        access.requireForPage(Permission.VIEW_RISKS, SubjectKind.RISK, reference);
        return em.createQuery("SELECT r FROM Risk r WHERE r.reference = :reference", Risk.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Long> between(Risk risk, Risk other) {
        return em.createQuery(
                        "SELECT l.id FROM RiskRelation l WHERE l.risk = :risk AND l.other = :other"
                                + " OR l.risk = :other AND l.other = :risk",
                        Long.class)
                .setParameter("risk", risk)
                .setParameter("other", other)
                .getResultList();
    }
}
