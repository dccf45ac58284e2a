package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;

/**
 * Where a body begins to write an escalation, goes on with it later, raises it or throws it away. A draft is seen by those who may
 * raise things of the body and by nobody else, and keeps nobody from raising the same thing.
 */
@ApplicationScoped
public class DraftDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    References references;

    @Inject
    Raising raising;

    @Inject
    IssueDesk issues;

    @Inject
    EscalationSteps steps;

    /** What is asked, as far as it has been written. */
    public record Sketch(
            AsksFor asksFor,
            @Size(max = 4000, message = "{tooLong}") String request,
            @Size(max = 4000, message = "{tooLong}") String whyNotHere,
            @Size(max = 4000, message = "{tooLong}") String options,
            @Size(max = 4000, message = "{tooLong}") String consequence,
            boolean urgent,
            @Size(max = 2000, message = "{tooLong}") String urgentReason) {

        Request toRequest() {
            return new Request(asksFor, request, whyNotHere, options, consequence, urgent ? urgentReason : null);
        }
    }

    /**
     * A draft about an action, a risk or an open issue.
     *
     * @param id given with the form, or that of the draft that is gone on with
     * @param seen the version that was seen; of no meaning for a new one
     */
    public record SaveDraft(
            long id,
            long seen,
            SubjectKind kind,
            String reference,
            @Valid Sketch sketch) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(kind, reference);
        }
    }

    /** A draft about a new issue, which is written down with it. */
    public record SaveIssueDraft(
            long id,
            long issueId,
            String body,
            @Valid IssueDesk.Told told,
            @Valid Sketch sketch) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Raising what was a draft about that. */
    public record RaiseDraft(
            long id,
            long seen,
            SubjectKind kind,
            String reference,
            @Valid EscalationDesk.Ask ask) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(kind, reference);
        }
    }

    /** Throwing a draft about that away. */
    public record ThrowAway(long id, long seen, SubjectKind kind, String reference) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(kind, reference);
        }
    }

    /**
     * Keeps what has been written so far.
     *
     * @throws StaleRecord when somebody went on with it, or raised it, meanwhile
     * @throws RuleViolation when it is over or not open yet, or when no body above can take it
     */
    @UseCase
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public void save(SaveDraft form) {
        if (em.find(Escalation.class, form.id()) == null) {
            begin(form.id(), form.kind(), form.reference(), form.sketch());
            return;
        }
        Escalation draft = draft(form.id(), form.seen(), form.kind(), form.reference());
        Moment now = steps.now();
        draft.redraft(
                now,
                raising.see(form.kind(), form.reference(), now.actingFor()),
                form.sketch().toRequest());
        audit.record(AuditEvent.CHANGED, form.kind(), form.reference(), draftOf(draft), null);
    }

    /** Writes the issue down and keeps what has been written about raising it. */
    @UseCase
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public void saveIssue(SaveIssueDraft form) {
        if (em.find(Escalation.class, form.id()) == null) {
            String reference = issues.make(form.issueId(), steps.now().actingFor(), form.told(), null);
            begin(form.id(), SubjectKind.ISSUE, reference, form.sketch());
        }
    }

    /**
     * Raises the draft; returns the escalation's reference, the same for the same form.
     *
     * @throws StaleRecord when somebody went on with it meanwhile
     * @throws RuleViolation when it is over or not open yet, or when no body above can take it
     */
    @UseCase
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public String raise(RaiseDraft form) {
        Escalation there = em.find(Escalation.class, form.id());
        if (there != null
                && there.isAbout(form.kind(), form.reference())
                && there.getState().isOpen()) {
            return there.getReference();
        }
        Escalation draft = draft(form.id(), form.seen(), form.kind(), form.reference());
        return raising.raise(
                form.id(), draft, form.kind(), form.reference(), form.ask().toRequest());
    }

    /** Throws the draft away: it is kept as withdrawn, and nobody is shown it any more. */
    @UseCase
    @RequiresPermission(Permission.RAISE_ESCALATION)
    public void throwAway(ThrowAway form) {
        Escalation draft = draft(form.id(), form.seen(), form.kind(), form.reference());
        draft.throwAway(steps.now());
        audit.record(AuditEvent.WITHDRAWN, form.kind(), form.reference(), draftOf(draft), null);
    }

    private void begin(long id, SubjectKind kind, String reference, Sketch sketch) {
        Moment now = steps.now();
        Escalation draft = Escalation.draft(
                id, references.next("ESC"), raising.see(kind, reference, now.actingFor()), sketch.toRequest(), now);
        em.persist(draft);
        audit.record(AuditEvent.CHANGED, kind, reference, draftOf(draft), null);
    }

    private static Changes draftOf(Escalation draft) {
        return Changes.none().field("Draft of an escalation", null, draft.getReference());
    }

    private Escalation draft(long id, long seen, SubjectKind kind, String reference) {
        Escalation draft = em.find(Escalation.class, id);
        if (draft == null
                || !draft.isAbout(kind, reference)
                || !draft.getRaisingBody().equals(steps.now().actingFor())) {
            throw new NotFound();
        }
        draft.requireVersion(seen);
        if (draft.getState() != EscalationState.DRAFT) {
            throw new StaleRecord();
        }
        return draft;
    }
}
