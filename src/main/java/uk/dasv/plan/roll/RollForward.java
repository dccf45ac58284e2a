package uk.dasv.plan.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.Action;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;

/**
 * Carries actions of one plan on in a later one: all of those chosen, or none. Each is proposed anew, knows what it carries
 * on, and keeps the words, the owner who is still here and what has been done so far; the one it carries on is superseded.
 */
@ApplicationScoped
public class RollForward {

    @PersistenceContext
    EntityManager em;

    @Inject
    References references;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Event<ActionRolled> rolled;

    @Inject
    Clock clock;

    /** Which actions of the body's plan go into which, by the first days of both, and from when to when they run there. */
    public record Roll(
            String body,
            LocalDate from,
            LocalDate into,
            @NotNull(message = "{required}") LocalDate starts,
            @NotNull(message = "{required}") LocalDate due,
            List<Line> actions)
            implements Concerns {

        public Roll {
            actions = List.copyOf(actions);
        }

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /**
     * An action as the person saw it, the outcome and the objective (or null) under which it goes on, and a due date of its
     * own, or null.
     */
    public record Line(String reference, long seen, String outcome, Long objective, LocalDate due) {}

    /**
     * Rolls the actions forward. A refusal about one of them names its field by the action's place, counted from 0.
     *
     * @return how many were rolled
     * @throws StaleRecord when one of them was changed meanwhile, or rolled forward by somebody else
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public int roll(Roll form) {
        ActionPlan from = plan(form.body(), form.from());
        ActionPlan into = plan(form.body(), form.into());
        requireLater(from, into);
        if (form.actions().isEmpty()) {
            throw RuleViolation.at("starts", "roll.none");
        }
        if (form.starts().isBefore(into.getStartsOn())) {
            throw RuleViolation.at("starts", "roll.beforePlan");
        }
        Map<String, Action> actions = locked(form.actions(), from);
        Map<String, Outcome> outcomes = outcomesInUse();
        int place = 0;
        for (Line line : form.actions()) {
            Action old = actions.get(line.reference());
            if (old == null) {
                throw new NotFound();
            }
            old.requireVersion(line.seen());
            carryOn(form, line, old, into, outcomes, place++);
        }
        return place;
    }

    private void requireLater(ActionPlan from, ActionPlan into) {
        if (!into.getStartsOn().isAfter(from.getStartsOn()) || into.getEndsOn().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("starts", "roll.notLater");
        }
    }

    /** Two who roll the same actions come one after the other, and the second finds them changed. */
    private Map<String, Action> locked(List<Line> lines, ActionPlan plan) {
        return em.createQuery(
                        "SELECT a FROM Action a WHERE a.plan = :plan AND a.reference IN :references ORDER BY a.id",
                        Action.class)
                .setParameter("plan", plan)
                .setParameter("references", lines.stream().map(Line::reference).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Action::getReference, Function.identity()));
    }

    private void carryOn(Roll form, Line line, Action old, ActionPlan into, Map<String, Outcome> outcomes, int place) {
        Outcome outcome = outcomes.get(line.outcome());
        if (outcome == null) {
            throw RuleViolation.at("outcome" + place, "choose");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate due = line.due() == null ? form.due() : line.due();
        if (due.isBefore(form.starts())) {
            throw RuleViolation.at(line.due() == null ? "due" : "due" + place, "action.dueBeforeStart");
        }
        ActionState stood = old.getState();
        Object rated = old.getRating();
        Person owner = old.getOwner().hasLeft(today) ? me() : old.getOwner();
        Action next = old.carryOn(new Action.Next(
                BaseEntity.newId(),
                references.next(form.body() + "-" + outcome.getCode()),
                into,
                outcome,
                objective(line, outcome, place),
                owner,
                old.getDeputy() == null
                                || old.getDeputy().hasLeft(today)
                                || old.getDeputy().equals(owner)
                        ? null
                        : old.getDeputy(),
                form.starts(),
                due));
        em.persist(next);
        String words = "Rolled forward as " + next.getReference();
        audit.record(
                AuditEvent.STATE_CHANGED,
                SubjectKind.ACTION,
                old.getReference(),
                Changes.none().field("State", stood, old.getState()).field("Rating", rated, old.getRating()),
                words);
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.ACTION,
                next.getReference(),
                Changes.none()
                        .field("Title", null, next.getTitle())
                        .field("Owner", null, owner.getName())
                        .field("Start", null, next.getStartsOn())
                        .field("Due", null, next.getCurrentDue())
                        .field("Carries on", null, old.getReference()),
                null);
        rolled.fire(new ActionRolled(old.getId(), next.getId()));
    }

    private Objective objective(Line line, Outcome outcome, int place) {
        if (line.objective() == null) {
            return null;
        }
        Objective found = em.find(Objective.class, line.objective());
        if (found == null || found.getRetiredOn() != null) {
            throw RuleViolation.at("objective" + place, "choose");
        }
        if (!found.getOutcome().equals(outcome)) {
            throw RuleViolation.at(
                    "objective" + place,
                    "roll.objectiveElsewhere",
                    found.getOutcome().getName());
        }
        return found;
    }

    private Map<String, Outcome> outcomesInUse() {
        return em.createQuery(
                        "SELECT o FROM Outcome o JOIN FETCH o.strategy s WHERE o.retiredOn IS NULL AND s.state <> :superseded"
                                + " ORDER BY s.state DESC, s.startsOn",
                        Outcome.class)
                .setParameter("superseded", Strategy.State.SUPERSEDED)
                .getResultStream()
                // where a draft has the same code as the strategy in force, that in force goes
                .collect(Collectors.toMap(Outcome::getCode, Function.identity(), (draft, inForce) -> inForce));
    }

    private ActionPlan plan(String body, LocalDate startsOn) {
        return em.createQuery(
                        "SELECT p FROM ActionPlan p JOIN FETCH p.body b WHERE b.code = :body AND p.startsOn = :startsOn",
                        ActionPlan.class)
                .setParameter("body", body)
                .setParameter("startsOn", startsOn)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Person me() {
        return em.find(Person.class, user.require().personId());
    }
}
