package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** Where escalations are raised, acknowledged, answered and closed. */
@ApplicationScoped
public class EscalationDesk {

    /** How many are dealt with at once. */
    public static final int MOST = 100;

    /** The states of a meeting in which its agenda still takes items. */
    public static final Set<Meeting.State> OPEN_FOR_ITEMS =
            EnumSet.of(Meeting.State.SCHEDULED, Meeting.State.AGENDA_OPEN);

    @PersistenceContext
    EntityManager em;

    @Inject
    Raising raising;

    @Inject
    IssueDesk issues;

    @Inject
    EscalationSteps steps;

    /** What is asked, as the forms have it. */
    public record Ask(
            @NotNull(message = "{choose}") AsksFor asksFor,

            @NotBlank(message = "{required}") @Size(max = 4000, message = "{tooLong}") String request,

            @NotBlank(message = "{required}") @Size(max = 4000, message = "{tooLong}") String whyNotHere,

            @Size(max = 4000, message = "{tooLong}") String options,

            @NotBlank(message = "{required}") @Size(max = 4000, message = "{tooLong}") String consequence,

            boolean urgent,
            @Size(max = 2000, message = "{tooLong}") String urgentReason) {

        Request toRequest() {
            if (urgent && (urgentReason == null || urgentReason.isBlank())) {
                throw RuleViolation.at("urgentReason", "escalation.urgentReason");
            }
            return new Request(asksFor, request, whyNotHere, options, consequence, urgent ? urgentReason : null);
        }
    }

    /** Raising an action or a risk; {@code id} comes with the form, so that a second click raises nothing twice. */
    public record Raise(
            long id,
            SubjectKind kind,
            String reference,
            @jakarta.validation.Valid Ask ask) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(kind, reference);
        }
    }

    /** Raising an issue of its own, which is made with it. */
    public record RaiseIssue(
            long id,
            long issueId,
            String body,
            @jakarta.validation.Valid IssueDesk.Told told,
            @jakarta.validation.Valid Ask ask)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** A step on an escalation, with the words that go with it. */
    public record Step(
            String reference,
            long seen,
            @Size(max = 4000, message = "{tooLong}") String answer) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ESCALATION, reference);
        }
    }

    /**
     * A step on several escalations at once.
     *
     * @param seen the version that was seen of each, by its reference
     */
    public record Several(String body, Map<String, Long> seen) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Putting several escalations on the agenda of the body's meeting on that day. */
    public record Agenda(
            String body, @NotNull(message = "{choose}") LocalDate meetsOn, Map<String, Long> seen) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** What became of several: those of which the step was taken, and those that somebody changed meanwhile. */
    public record Outcome(List<String> done, List<String> changed) implements Serializable {

        public Outcome {
            done = List.copyOf(done);
            changed = List.copyOf(changed);
        }
    }

    /**
     * Raises the action, risk or open issue; returns the escalation's reference.
     *
     * @throws RuleViolation when it is over or not open yet, or when no body above can take it
     */
    @UseCase
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public String raise(Raise form) {
        Escalation already = em.find(Escalation.class, form.id());
        if (already != null) {
            return already.getReference();
        }
        return raising.raise(
                form.id(), null, form.kind(), form.reference(), form.ask().toRequest());
    }

    /** Makes the issue and raises it; returns the escalation's reference. */
    @UseCase
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public String raiseIssue(RaiseIssue form) {
        Escalation already = em.find(Escalation.class, form.id());
        if (already != null) {
            return already.getReference();
        }
        String reference = issues.make(form.issueId(), now().actingFor(), form.told(), null);
        return raising.raise(
                form.id(), null, SubjectKind.ISSUE, reference, form.ask().toRequest());
    }

    @UseCase
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public void acknowledge(Step form) {
        take(form, AuditEvent.ACKNOWLEDGED, e -> e.acknowledge(now()));
    }

    /** The chair decides between meetings; the next meeting of the body ratifies or overturns it. */
    @UseCase
    @RequiresPermission(Permission.DECIDE_BETWEEN_MEETINGS)
    public void resolve(Step form) {
        answer(form, EscalationAnswer.RESOLVE);
    }

    /**
     * Acknowledges those that are as they were seen and wait unacknowledged before the body; what somebody changed meanwhile is
     * left alone and named.
     *
     * @throws RuleViolation when none was chosen, or too many
     */
    @UseCase
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public Outcome acknowledgeAll(Several form) {
        return each(
                form.seen(),
                AuditEvent.ACKNOWLEDGED,
                e -> e.getState() == EscalationState.RAISED,
                e -> e.acknowledge(now()));
    }

    /**
     * Puts those that are as they were seen and wait before the body on the agenda of one of its coming meetings; what somebody
     * changed meanwhile is left alone and named.
     *
     * @throws RuleViolation when none was chosen, or too many, or when the body has no such meeting whose papers are still open
     */
    @UseCase
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public Outcome putOnAgenda(Agenda form) {
        Meeting meeting = em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE b.code = :body AND m.takenOn = :day"
                                + " AND m.takenOn >= :today AND m.state IN :open",
                        Meeting.class)
                .setParameter("body", form.body())
                .setParameter("day", form.meetsOn())
                .setParameter("today", now().on())
                .setParameter("open", OPEN_FOR_ITEMS)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("step", "escalation.noSuchAgenda"));
        return each(form.seen(), AuditEvent.CHANGED, e -> e.getState().isWaiting(), e -> e.putOnAgenda(now(), meeting));
    }

    private Outcome each(
            Map<String, Long> seen, AuditEvent event, Predicate<Escalation> possible, Consumer<Escalation> step) {
        if (seen == null || seen.isEmpty()) {
            throw RuleViolation.at("chosen", "escalation.chooseSome");
        }
        if (seen.size() > MOST) {
            throw RuleViolation.at("chosen", "escalation.chooseFewer", MOST);
        }
        Body acting = now().actingFor();
        Map<String, Escalation> found = em.createQuery(
                        "SELECT DISTINCT e FROM Escalation e JOIN FETCH e.raisingBody JOIN FETCH e.legs l"
                                + " WHERE e.reference IN :references AND e.holder = :holder ORDER BY e.reference, l.position",
                        Escalation.class)
                .setParameter("references", seen.keySet())
                .setParameter("holder", acting)
                .getResultStream()
                .collect(Collectors.toMap(Escalation::getReference, Function.identity()));
        List<String> done = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        seen.keySet().stream().sorted().forEach(reference -> {
            Escalation one = found.get(reference);
            if (one != null && one.getVersion() == seen.get(reference) && possible.test(one)) {
                steps.take(one, one.getVersion(), event, step, null);
                done.add(reference);
            } else {
                changed.add(reference);
            }
        });
        return new Outcome(done, changed);
    }

    @UseCase
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public void giveBack(Step form) {
        answer(form, EscalationAnswer.RETURN);
    }

    /** The chair brings it before the parent between meetings; the next meeting of the body ratifies or overturns that. */
    @UseCase
    @RequiresPermission(Permission.DECIDE_BETWEEN_MEETINGS)
    public void escalateOnward(Step form) {
        answer(form, EscalationAnswer.ESCALATE);
    }

    /** The chair defers to the holder's first meeting after the one it was meant for. */
    @UseCase
    @RequiresPermission(Permission.DECIDE_BETWEEN_MEETINGS)
    public void defer(Step form) {
        answer(form, EscalationAnswer.DEFER);
    }

    private void answer(Step form, EscalationAnswer how) {
        steps.answer(form.reference(), form.seen(), how, form.answer(), null);
    }

    @UseCase
    @RequiresPermission(Permission.CLOSE_ESCALATION)
    public void withdraw(Step form) {
        EscalationSteps.requireWords(form.answer());
        take(form, AuditEvent.WITHDRAWN, e -> e.withdraw(now(), form.answer()));
    }

    @UseCase
    @RequiresPermission(Permission.CLOSE_ESCALATION)
    public void close(Step form) {
        EscalationSteps.requireWords(form.answer());
        take(form, AuditEvent.CLOSED, e -> {
            e.close(now(), form.answer());
            if (e.getSubjectKind() == SubjectKind.ISSUE) {
                issues.resolved(e.getSubjectRef(), form.answer());
            }
        });
    }

    private void take(Step form, AuditEvent event, Consumer<Escalation> step) {
        steps.take(form.reference(), form.seen(), event, step, form.answer());
    }

    private Moment now() {
        return steps.now();
    }
}
