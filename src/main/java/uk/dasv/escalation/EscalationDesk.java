package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Consumer;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** Where escalations are raised, acknowledged, answered and closed. */
@ApplicationScoped
public class EscalationDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    MeetingCalendar calendar;

    @Inject
    References references;

    @Inject
    Subjects subjects;

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
        if (form.kind() == SubjectKind.ISSUE) {
            issues.keep(form.reference());
        }
        return raise(form.id(), form.kind(), form.reference(), form.ask());
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
        return raise(form.id(), SubjectKind.ISSUE, reference, form.ask());
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

    private String raise(long id, SubjectKind kind, String reference, Ask ask) {
        Moment now = now();
        Subjects.Seen seen = subjects.see(kind, reference);
        if (!seen.body().equals(now.actingFor())) {
            throw new NotFound();
        }
        EscalationPolicy.requireOpen(seen);
        Body above = EscalationPolicy.above(now.actingFor());
        Escalation escalation = new Escalation(
                id,
                references.next("ESC"),
                new EscalationSubject(kind, reference, seen.title(), seen.snapshot()),
                ask.toRequest(),
                now,
                calendar.reachableBy(above.getId(), now.on()).orElse(null));
        em.persist(escalation);
        audit.record(
                AuditEvent.RAISED,
                SubjectKind.ESCALATION,
                escalation.getReference(),
                Changes.none()
                        .field("Before", null, escalation.getHolder().getName())
                        .field("About", null, reference),
                ask.request());
        audit.record(
                AuditEvent.RAISED,
                kind,
                reference,
                Changes.none().field("Escalation", null, escalation.getReference()),
                null);
        steps.moved(escalation);
        return escalation.getReference();
    }

    private void take(Step form, AuditEvent event, Consumer<Escalation> step) {
        steps.take(form.reference(), form.seen(), event, step, form.answer());
    }

    private Moment now() {
        return steps.now();
    }
}
