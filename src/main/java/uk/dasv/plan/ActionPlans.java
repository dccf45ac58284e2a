package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.several.OwnerTold;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.strategy.Outcome;

/** What a body does with its plan: begins it for a period, proposes actions for it and says better what they are. */
@ApplicationScoped
public class ActionPlans {

    @PersistenceContext
    EntityManager em;

    @Inject
    References references;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    ActionReaches reaches;

    @Inject
    Event<OwnerTold> told;

    @Inject
    CurrentUser user;

    /** A body's plan for a period; {@code id} was given with the form, so that a second click begins nothing twice. */
    public record BeginPlan(
            long id,
            @NotBlank(message = "{choose}") String body,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @NotNull(message = "{required}") LocalDate starts,
            @NotNull(message = "{required}") LocalDate ends)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** The form; {@code id} was given with it, so that a second click proposes nothing twice. */
    public record ProposeAction(
            long id,
            @NotBlank(message = "{choose}") String body,
            @NotBlank(message = "{choose}") String outcome,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @Size(max = 4000, message = "{tooLong}") String description,
            @Size(max = 2000, message = "{tooLong}") String successMeasure,
            @NotNull(message = "{choose}") Long organisation,
            @NotNull(message = "{choose}") Long owner,
            Long deputy,
            @NotNull(message = "{required}") LocalDate starts,
            @NotNull(message = "{required}") LocalDate due,
            @NotNull(message = "{choose}") ActionSource source,
            @Valid Further further)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** What else an action serves and takes; codes of outcomes and identifiers of organisations. */
    public record Further(
            Long objective,
            List<String> otherOutcomes,
            List<Long> supporting,
            @Size(max = 2000, message = "{tooLong}") String resources,
            @Size(max = 2000, message = "{tooLong}") String equalityRelevance) {

        public Further {
            otherOutcomes = List.copyOf(otherOutcomes);
            supporting = List.copyOf(supporting);
        }
    }

    /**
     * An action put differently; dates, the outcome and what is further said stay as they are where they are null, which
     * dates and outcome have to once it is agreed.
     */
    public record EditAction(
            String reference,
            long seen,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @Size(max = 4000, message = "{tooLong}") String description,
            @Size(max = 2000, message = "{tooLong}") String successMeasure,
            @NotNull(message = "{choose}") Long organisation,
            @NotNull(message = "{choose}") Long owner,
            Long deputy,
            LocalDate starts,
            LocalDate due,
            @NotNull(message = "{choose}") ActionSource source,
            String outcome,
            @Valid Further further)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /**
     * Begins the body's plan for a period, for which actions are then proposed.
     *
     * @throws RuleViolation when the period is over, or meets that of another plan of the body
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void begin(BeginPlan form) {
        ActionPlan before = em.find(ActionPlan.class, form.id());
        if (before != null) {
            if (!before.getBody().getCode().equals(form.body())) {
                throw new NotFound();
            }
            return;
        }
        if (form.ends().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("ends", "plan.over");
        }
        // two who begin a plan of the same body at once come one after the other
        Body body = em.createQuery("SELECT b FROM Body b WHERE b.code = :code AND b.closedOn IS NULL", Body.class)
                .setParameter("code", form.body())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("body", "choose"));
        ActionPlan plan = new ActionPlan(form.id(), body, form.title(), form.starts(), form.ends());
        requireFree(plan);
        em.persist(plan);
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.PLAN,
                form.body() + " " + form.starts(),
                Changes.none()
                        .field("Title", null, plan.getTitle())
                        .field("First day", null, plan.getStartsOn())
                        .field("Last day", null, plan.getEndsOn()),
                null);
    }

    private void requireFree(ActionPlan plan) {
        em.createQuery(
                        "SELECT p FROM ActionPlan p WHERE p.body = :body AND p.startsOn <= :ends AND p.endsOn >= :starts",
                        ActionPlan.class)
                .setParameter("body", plan.getBody())
                .setParameter("starts", plan.getStartsOn())
                .setParameter("ends", plan.getEndsOn())
                // so that also what was begun a moment ago is seen
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw RuleViolation.at("starts", "plan.overlaps", other.getTitle());
                });
    }

    /**
     * Proposes an action for the body's present plan.
     *
     * @return the action's reference, the same for the same form
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public String proposeAction(ProposeAction form) {
        Action before = em.find(Action.class, form.id());
        if (before != null) {
            if (!before.getBody().getCode().equals(form.body())) {
                throw new NotFound();
            }
            return before.getReference();
        }
        ActionPlan plan = presentPlan(form.body());
        Outcome outcome = outcome(form.outcome());
        Organisation lead = organisation(form.organisation());
        Action action = new Action(
                form.id(),
                references.next(form.body() + "-" + form.outcome()),
                plan,
                outcome,
                new Action.Proposal(
                        form.title(),
                        form.description(),
                        form.successMeasure(),
                        lead,
                        person("owner", form.owner()),
                        form.starts(),
                        form.due(),
                        form.source()));
        if (form.deputy() != null) {
            action.deputise(person("deputy", form.deputy()));
        }
        if (form.further() != null) {
            action.reach(reaches.of(action, form.further()));
        }
        em.persist(action);
        Changes changes = Changes.none()
                .field("Title", null, action.getTitle())
                .field("Owner", null, action.getOwner().getName())
                .field("Due", null, action.getCurrentDue());
        ActionReaches.words(action).forEach((name, value) -> changes.field(name, null, value));
        audit.record(AuditEvent.CREATED, SubjectKind.ACTION, action.getReference(), changes, null);
        return action.getReference();
    }

    /**
     * Says better what an action is and who answers for it, who is told where it is somebody else from now on. Who has left stays
     * only where they already stand.
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void edit(EditAction form) {
        Action action = whole(form.reference());
        action.requireVersion(form.seen());
        Person before = action.getOwner();
        Outcome outcome = form.outcome() == null
                        || form.outcome().equals(action.getOutcome().getCode())
                ? action.getOutcome()
                : outcome(form.outcome());
        Person deputy = form.deputy() == null ? null : kept("deputy", action.getDeputy(), form.deputy());
        Action.Proposal what = new Action.Proposal(
                form.title(),
                form.description(),
                form.successMeasure(),
                form.organisation() == action.getLeadOrganisation().getId()
                        ? action.getLeadOrganisation()
                        : organisation(form.organisation()),
                kept("owner", action.getOwner(), form.owner()),
                date("starts", form.starts(), action, action.getStartsOn()),
                date("due", form.due(), action, action.getCurrentDue()),
                form.source());
        audit.step(
                AuditEvent.CHANGED,
                form.subject(),
                action,
                form.seen(),
                ActionPlans::words,
                a -> {
                    a.edit(what, deputy);
                    a.standUnder(outcome);
                    a.reach(form.further() == null ? ActionReaches.present(a) : reaches.of(a, form.further()));
                },
                null);
        if (!action.getOwner().equals(before)) {
            told.fire(new OwnerTold(
                    OwnerTold.What.ACTION_GIVEN,
                    action.getReference(),
                    action.getTitle(),
                    action.getOwner().getId(),
                    user.require().personId()));
        }
    }

    private static LocalDate date(String field, LocalDate typed, Action action, LocalDate present) {
        if (typed == null && action.getState() == ActionState.PROPOSED) {
            throw RuleViolation.at(field, "required");
        }
        return typed == null ? present : typed;
    }

    private Person kept(String field, Person present, long id) {
        return present != null && present.getId() == id ? present : person(field, id);
    }

    private static Map<String, Object> words(Action a) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Title", a.getTitle());
        facts.put("Description", a.getDescription());
        facts.put("Success measure", a.getSuccessMeasure());
        facts.put("Lead organisation", a.getLeadOrganisation().getName());
        facts.put("Owner", a.getOwner().getName());
        facts.put("Deputy", a.getDeputy() == null ? null : a.getDeputy().getName());
        facts.put("Start", a.getStartsOn());
        facts.put("Due", a.getCurrentDue());
        facts.put("Source", a.getSource());
        facts.put("Outcome", a.getOutcome().getName());
        facts.putAll(ActionReaches.words(a));
        return facts;
    }

    /** The action with all that its form shows, in one statement. */
    private Action whole(String reference) {
        return em.createQuery(
                        "SELECT a FROM Action a JOIN FETCH a.outcome JOIN FETCH a.owner JOIN FETCH a.leadOrganisation"
                                + " LEFT JOIN FETCH a.deputy LEFT JOIN FETCH a.objective WHERE a.reference = :reference",
                        Action.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private Organisation organisation(long id) {
        Organisation found = em.find(Organisation.class, id);
        if (found == null || !found.isActive()) {
            throw RuleViolation.at("organisation", "choose");
        }
        return found;
    }

    private Person person(String field, long id) {
        Person person = em.find(Person.class, id);
        if (person == null || person.hasLeft(LocalDate.now(clock))) {
            throw RuleViolation.at(field, "choose");
        }
        return person;
    }

    private Outcome outcome(String code) {
        return em.createQuery("SELECT o FROM Outcome o WHERE o.code = :code AND o.retiredOn IS NULL", Outcome.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("outcome", "choose"));
    }

    private ActionPlan presentPlan(String body) {
        return em.createQuery(
                        "SELECT p FROM ActionPlan p JOIN FETCH p.body b WHERE b.code = :body AND p.endsOn >= :today"
                                + " ORDER BY p.startsOn",
                        ActionPlan.class)
                .setParameter("body", body)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("body", "action.noPlan"));
    }
}
