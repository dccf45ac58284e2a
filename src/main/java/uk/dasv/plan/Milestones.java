package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.UseCase;

/** The steps on the way of an action, kept by whoever says how it goes. Each change stands in the action's history. */
@ApplicationScoped
public class Milestones {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A new milestone; {@code id} was given with the form, so that a second click plans nothing twice. */
    public record Plan(
            String reference,
            long id,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @NotNull(message = "{required}") LocalDate due)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /** A milestone put differently; {@code seen} is its version as the person saw it. */
    public record Replan(
            String reference,
            long id,
            long seen,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @NotNull(message = "{required}") LocalDate due)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /** A milestone that was reached. */
    public record Reach(
            String reference,
            long id,
            long seen,
            @NotNull(message = "{required}") LocalDate reachedOn) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /** A milestone that is dropped, and why. */
    public record Drop(
            String reference,
            long id,
            long seen,

            @NotBlank(message = "{required}") @Size(max = 2000, message = "{tooLong}") String dropReason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void plan(Plan form) {
        Milestone before = em.find(Milestone.class, form.id());
        if (before != null) {
            if (!before.getAction().getReference().equals(form.reference())) {
                throw new NotFound();
            }
            return;
        }
        Action action = em.createQuery("SELECT a FROM Action a WHERE a.reference = :reference", Action.class)
                .setParameter("reference", form.reference())
                .getSingleResult();
        // as a number of any kind: the databases do not agree which
        Number last = em.createQuery(
                        "SELECT COALESCE(MAX(m.position), 0) FROM Milestone m WHERE m.action = :action", Number.class)
                .setParameter("action", action)
                .getSingleResult();
        Milestone milestone = new Milestone(form.id(), action, last.intValue() + 1, form.title(), form.due());
        em.persist(milestone);
        Changes changes = Changes.none();
        facts(milestone).forEach((name, value) -> changes.field(name, null, value));
        workOutPercent(action, changes);
        audit.record(AuditEvent.CHANGED, SubjectKind.ACTION, form.reference(), changes, null);
    }

    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void replan(Replan form) {
        change(form.subject(), form.id(), form.seen(), m -> m.replan(form.title(), form.due()), null);
    }

    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void reach(Reach form) {
        change(form.subject(), form.id(), form.seen(), m -> m.reach(form.reachedOn(), LocalDate.now(clock)), null);
    }

    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void drop(Drop form) {
        change(
                form.subject(),
                form.id(),
                form.seen(),
                m -> m.drop(form.dropReason(), LocalDate.now(clock)),
                form.dropReason());
    }

    private void change(SubjectRef action, long id, long seen, Consumer<Milestone> verb, String why) {
        Milestone milestone = em.createQuery(
                        "SELECT m FROM Milestone m JOIN FETCH m.action a WHERE m.id = :id AND a.reference = :reference",
                        Milestone.class)
                .setParameter("id", id)
                .setParameter("reference", action.reference())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        milestone.requireVersion(seen);
        Map<String, Object> before = facts(milestone);
        verb.accept(milestone);
        Changes changes = Changes.none();
        facts(milestone).forEach((name, value) -> changes.field(name, before.get(name), value));
        workOutPercent(milestone.getAction(), changes);
        if (!changes.isEmpty() || why != null) {
            audit.record(AuditEvent.CHANGED, action.kind(), action.reference(), changes, why);
        }
    }

    /** How much of an action is done follows from its milestones, in the same step that changes one of them. */
    private void workOutPercent(Action action, Changes changes) {
        em.flush();
        int before = action.getPercentDone();
        MilestoneCount count = MilestoneCount.of(em, action.getReference());
        action.countMilestones(count.reached(), count.planned());
        changes.field("Percent done", before, action.getPercentDone());
    }

    private static Map<String, Object> facts(Milestone m) {
        String name = "Milestone " + m.getPosition();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(name, m.getTitle());
        facts.put(name + " due", m.getDueOn());
        facts.put(name + " reached", m.getDoneOn());
        facts.put(name + " dropped", m.getDroppedOn());
        return facts;
    }
}
