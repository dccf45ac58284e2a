package uk.dasv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import uk.dasv.identity.AccessRefused;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.SignInEvent;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.Transactions;

/**
 * Writes the audit: in the transaction of the change itself, so that neither stands without the
 * other. Only refusals have a transaction of their own, for theirs is undone.
 */
@ApplicationScoped
public class AuditTrail {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    CurrentUser user;

    @Inject
    Transactions transactions;

    /** Records that the current user, acting for the body whose rights they use, did this. */
    public void record(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
        em.persist(new AuditEntry(
                clock.instant(),
                user.standing().orElse(null),
                user.actingFor().orElse(null),
                event,
                new SubjectRef(kind, reference),
                changes,
                reason));
    }

    /** Records that the program itself did this, at start-up or by a timer. */
    public void recordByTracker(AuditEvent event, SubjectKind kind, String reference, String reason) {
        em.persist(new AuditEntry(
                clock.instant(), null, null, event, new SubjectRef(kind, reference), Changes.none(), reason));
    }

    void onSignIn(@Observes SignInEvent event) {
        String who = event.email() == null ? user.standing().map(Standing::name).orElse("-") : event.email();
        record(
                AuditEvent.valueOf(event.kind().name()),
                SubjectKind.PERSON,
                who.substring(0, Math.min(80, who.length())),
                Changes.none(),
                null);
    }

    void onRefusal(@Observes AccessRefused refused) throws Exception {
        SubjectRef subject = refused.subject() == null || refused.subject().reference() == null
                ? new SubjectRef(SubjectKind.SYSTEM, "-")
                : refused.subject();
        String reference = subject.reference();
        SubjectRef kept = new SubjectRef(subject.kind(), reference.substring(0, Math.min(80, reference.length())));
        transactions.separate(() -> {
            em.persist(new AuditEntry(
                    clock.instant(),
                    user.standing().orElse(null),
                    user.actingFor().orElse(null),
                    AuditEvent.REFUSED,
                    kept,
                    Changes.none(),
                    refused.permission().name()));
            return null;
        });
    }
}
