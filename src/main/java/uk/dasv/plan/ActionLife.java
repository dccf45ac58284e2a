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
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** The steps of an action's life, from being agreed to being verified or ended: who may take each, and what the audit keeps. */
@ApplicationScoped
public class ActionLife {

    @PersistenceContext
    EntityManager em;

    @Inject
    CompletionSteps completion;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A step on an action as the person saw it; {@code reason} where the step wants words. */
    public record Step(
            String reference,
            long seen,
            @Size(max = 2000, message = "{tooLong}") String reason) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /** Pausing the work on an action, why, and the day on which to look again. */
    public record HoldAction(
            String reference,
            long seen,

            @NotBlank(message = "{required}") @Size(max = 2000, message = "{tooLong}") String reason,

            @NotNull(message = "{required}") LocalDate reviewOn)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void agree(Step step) {
        take(step, a -> a.agree(LocalDate.now(clock)));
    }

    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void start(Step step) {
        take(step, Action::start);
    }

    /**
     * Work pauses until it is looked at again.
     *
     * @throws RuleViolation when that day is not in the future
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void hold(HoldAction form) {
        if (!form.reviewOn().isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("reviewOn", "action.reviewInFuture");
        }
        take(new Step(form.reference(), form.seen(), form.reason()), a -> a.hold(form.reason(), form.reviewOn()));
    }

    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void resume(Step step) {
        take(step, Action::resume);
    }

    /** It will not be done, for the reason given. */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void cancel(Step step) {
        take(step, a -> a.cancel(step.reason()));
    }

    /** Something else takes its place; the reason says what. */
    @UseCase
    @RequiresPermission(Permission.EDIT_PLAN)
    public void supersede(Step step) {
        take(step, a -> a.supersede(step.reason()));
    }

    /** The owner says it is done; the reason is the evidence. */
    @UseCase
    @RequiresPermission(Permission.CLAIM_COMPLETION)
    public void claimCompletion(Step step) {
        take(step, a -> a.claimCompletion(me(), step.reason()));
    }

    @UseCase
    @RequiresPermission(Permission.VERIFY_ACTION)
    public void verifyCompletion(Step step) {
        completion.verify(step.reference(), step.seen(), step.reason());
    }

    @UseCase
    @RequiresPermission(Permission.VERIFY_ACTION)
    public void sendBack(Step step) {
        completion.sendBack(step.reference(), step.seen(), step.reason());
    }

    private void take(Step step, Consumer<Action> verb) {
        audit.step(
                AuditEvent.STATE_CHANGED,
                step.subject(),
                action(step.reference()),
                step.seen(),
                ActionLife::standing,
                verb,
                step.reason());
    }

    static Map<String, Object> standing(Action a) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("State", a.getState());
        facts.put("Rating", a.getRating());
        facts.put("Look again on", a.getHoldReviewOn());
        return facts;
    }

    private Action action(String reference) {
        return em.createQuery("SELECT a FROM Action a WHERE a.reference = :reference", Action.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private Person me() {
        return em.find(Person.class, user.require().personId());
    }
}
