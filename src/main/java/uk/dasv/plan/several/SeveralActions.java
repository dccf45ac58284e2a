package uk.dasv.plan.several;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;

/** Takes one step with several actions of a body: all of them, or none where one is not as the person saw it. */
@ApplicationScoped
public class SeveralActions {

    /** How many actions one step takes at most. */
    public static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Event<OwnerTold> told;

    @Inject
    Clock clock;

    /** An action as the person saw it. */
    public record Chosen(String reference, long seen) implements Serializable {}

    /** Giving all of them to one owner. */
    public record GiveActions(
            String body,

            @NotNull(message = "{several.none}") @Size(max = MOST, message = "{several.tooMany}") List<Chosen> chosen,

            @NotNull(message = "{choose}") Long owner)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Moving all of them to the body's plan that begins on that day. */
    public record MoveActions(
            String body,

            @NotNull(message = "{several.none}") @Size(max = MOST, message = "{several.tooMany}") List<Chosen> chosen,

            @NotNull(message = "{choose}") LocalDate planStarts)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Asking the owners of all of them for an update. */
    public record AskForUpdates(
            String body,

            @NotNull(message = "{several.none}") @Size(max = MOST, message = "{several.tooMany}") List<Chosen> chosen)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Somebody answers for all of them from now on, and is told; what is due of the actions is due of them. */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void give(GiveActions form) {
        Person owner = em.find(Person.class, form.owner());
        if (owner == null || owner.hasLeft(LocalDate.now(clock))) {
            throw RuleViolation.at("owner", "choose");
        }
        each(form.body(), form.chosen(), (action, changes) -> {
            if (owner.equals(action.getOwner())) {
                return;
            }
            String before = action.getOwner().getName();
            String deputy =
                    action.getDeputy() == null ? null : action.getDeputy().getName();
            action.giveTo(owner);
            changes.field("Owner", before, owner.getName());
            changes.field(
                    "Deputy",
                    deputy,
                    action.getDeputy() == null ? null : action.getDeputy().getName());
            tell(OwnerTold.What.ACTION_GIVEN, action);
        });
    }

    /**
     * All of them belong to another period.
     *
     * @throws RuleViolation when the body has no such plan, or it is over
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void move(MoveActions form) {
        ActionPlan plan = em.createQuery(
                        "SELECT p FROM ActionPlan p WHERE p.body.code = :body AND p.startsOn = :starts AND p.endsOn >= :today",
                        ActionPlan.class)
                .setParameter("body", form.body())
                .setParameter("starts", form.planStarts())
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("planStarts", "choose"));
        each(form.body(), form.chosen(), (action, changes) -> {
            String before = action.getPlan().getTitle();
            action.moveTo(plan);
            changes.field("Plan", before, plan.getTitle());
        });
    }

    /** Their owners are asked for an update; nobody is asked twice for the same within a week. */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void ask(AskForUpdates form) {
        for (Action action : chosen(form.body(), form.chosen())) {
            if (!action.getState().takesUpdates()) {
                throw RuleViolation.of("several.takesNone", action.getReference());
            }
            audit.record(
                    AuditEvent.UPDATE_ASKED,
                    SubjectKind.ACTION,
                    action.getReference(),
                    Changes.none().field("Asked", null, action.getOwner().getName()),
                    null);
            tell(OwnerTold.What.UPDATE_ASKED, action);
        }
    }

    private void each(String body, List<Chosen> chosen, BiConsumer<Action, Changes> step) {
        for (Action action : chosen(body, chosen)) {
            Changes changes = Changes.none();
            step.accept(action, changes);
            if (!changes.isEmpty()) {
                audit.record(AuditEvent.CHANGED, SubjectKind.ACTION, action.getReference(), changes, null);
            }
        }
    }

    /** The actions as the person saw them, read in one statement. */
    private List<Action> chosen(String body, List<Chosen> chosen) {
        if (chosen.isEmpty()) {
            throw RuleViolation.of("several.none");
        }
        Map<String, Long> seen =
                chosen.stream().collect(Collectors.toMap(Chosen::reference, Chosen::seen, (one, other) -> one));
        List<Action> actions = em.createQuery(
                        "SELECT a FROM Action a JOIN FETCH a.owner LEFT JOIN FETCH a.deputy JOIN FETCH a.plan p"
                                + " JOIN FETCH a.body b WHERE a.reference IN :references AND b.code = :body ORDER BY a.reference",
                        Action.class)
                .setParameter("references", seen.keySet())
                .setParameter("body", body)
                .getResultList();
        if (actions.size() < seen.size()) {
            throw new NotFound();
        }
        for (Action action : actions) {
            if (action.getVersion() != seen.get(action.getReference())) {
                throw new StaleRecord();
            }
        }
        return actions;
    }

    private void tell(OwnerTold.What what, Action action) {
        told.fire(new OwnerTold(
                what,
                action.getReference(),
                action.getTitle(),
                action.getOwner().getId(),
                user.require().personId()));
    }
}
