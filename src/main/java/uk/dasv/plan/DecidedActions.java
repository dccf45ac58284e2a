package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.strategy.Outcome;

/**
 * Makes the actions that a meeting decides on, within the use case that records the decision. It asks for no permission:
 * whoever calls it has. On the plan of the body that decides the action is agreed from that day; on another body's it is
 * proposed, for that body to agree.
 */
@ApplicationScoped
public class DecidedActions {

    @PersistenceContext
    EntityManager em;

    @Inject
    References references;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What is to be done: on the plan of the body with that code, under the outcome with that code, by whom and until when.
     *
     * @param field the beginning of the ids of its inputs, to which errors belong
     */
    public record What(String field, String title, String body, String outcome, Long owner, LocalDate due) {}

    /**
     * Puts it on the present plan of its body.
     *
     * @param because what the audit keeps as the reason: the decision's reference
     * @throws RuleViolation at the input of what is missing, has left or is in the past; when the body has no plan
     */
    public Action make(What what, Body decidedBy, String because) {
        LocalDate today = LocalDate.now(clock);
        if (what.title() == null || what.title().isBlank()) {
            throw RuleViolation.at(what.field() + "Title", "required");
        }
        if (what.due() == null) {
            throw RuleViolation.at(what.field() + "Due", "required");
        }
        if (what.due().isBefore(today)) {
            throw RuleViolation.at(what.field() + "Due", "action.dueHasPassed");
        }
        Person owner = what.owner() == null ? null : em.find(Person.class, what.owner());
        if (owner == null || owner.hasLeft(today) || owner.getOrganisationId() == null) {
            throw RuleViolation.at(what.field() + "Owner", "choose");
        }
        ActionPlan plan = presentPlan(what, today);
        Action action = new Action(
                Action.newId(),
                references.next(plan.getBody().getCode() + "-" + what.outcome()),
                plan,
                outcome(what),
                new Action.Proposal(
                        what.title(),
                        null,
                        null,
                        em.getReference(Organisation.class, owner.getOrganisationId()),
                        owner,
                        today,
                        what.due(),
                        ActionSource.MEETING_DECISION));
        if (plan.getBody().equals(decidedBy)) {
            action.agree(today);
        }
        em.persist(action);
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.ACTION,
                action.getReference(),
                Changes.none()
                        .field("Title", null, action.getTitle())
                        .field("Owner", null, owner.getName())
                        .field("Due", null, action.getCurrentDue())
                        .field("State", null, action.getState()),
                because);
        return action;
    }

    private Outcome outcome(What what) {
        return em.createQuery("SELECT o FROM Outcome o WHERE o.code = :code AND o.retiredOn IS NULL", Outcome.class)
                .setParameter("code", what.outcome())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(what.field() + "Outcome", "choose"));
    }

    private ActionPlan presentPlan(What what, LocalDate today) {
        return em.createQuery(
                        "SELECT p FROM ActionPlan p JOIN FETCH p.body b WHERE b.code = :body AND p.endsOn >= :today"
                                + " ORDER BY p.startsOn",
                        ActionPlan.class)
                .setParameter("body", what.body())
                .setParameter("today", today)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(what.field() + "Body", "action.noPlan"));
    }
}
