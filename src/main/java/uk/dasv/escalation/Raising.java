package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingCalendar;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;

/**
 * Raises an action, a risk or an issue within the use case that calls it, at once or from a draft. It asks for no permission:
 * whoever calls it has.
 */
@ApplicationScoped
public class Raising {

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

    /**
     * Raises it and returns the escalation's reference.
     *
     * @param draft what was begun before; null when it is raised at once
     * @throws NotFound when it does not stand with the body acted for
     * @throws RuleViolation when it is over or not open yet, or when no body above can take it
     */
    String raise(long id, Escalation draft, SubjectKind kind, String reference, Request what) {
        if (kind == SubjectKind.ISSUE) {
            issues.keep(reference);
        }
        Moment now = steps.now();
        EscalationSubject subject = see(kind, reference, now.actingFor());
        Body above = EscalationPolicy.above(now.actingFor());
        Meeting target = calendar.reachableBy(above.getId(), now.on()).orElse(null);
        Escalation escalation = draft;
        if (escalation == null) {
            escalation = new Escalation(id, references.next("ESC"), subject, what, now, target);
            em.persist(escalation);
        } else {
            escalation.raise(now, subject, what, target);
        }
        audit.record(
                AuditEvent.RAISED,
                SubjectKind.ESCALATION,
                escalation.getReference(),
                Changes.none()
                        .field("Before", null, escalation.getHolder().getName())
                        .field("About", null, reference),
                what.request());
        audit.record(
                AuditEvent.RAISED,
                kind,
                reference,
                Changes.none().field("Escalation", null, escalation.getReference()),
                null);
        steps.moved(escalation);
        return escalation.getReference();
    }

    /**
     * What is, or would be, escalated by that body.
     *
     * @throws NotFound when it does not stand with that body
     * @throws RuleViolation when it is over or not open yet
     */
    EscalationSubject see(SubjectKind kind, String reference, Body by) {
        Subjects.Seen seen = subjects.see(kind, reference);
        if (!seen.body().equals(by)) {
            throw new NotFound();
        }
        EscalationPolicy.requireOpen(seen);
        return new EscalationSubject(kind, reference, seen.title(), seen.snapshot());
    }
}
