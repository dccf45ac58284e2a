package uk.dasv.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.dasv.identity.AccessRefused;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.FirstAdministrator;
import uk.dasv.identity.Grant;
import uk.dasv.identity.SignInEvent;
import uk.dasv.identity.Standing;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.Settings;
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

    /**
     * Takes a step on a thing that is still as the person saw it, and records what it changed.
     *
     * @param facts what of the thing is to be recorded, by name, before and after
     * @throws uk.dasv.platform.StaleRecord when somebody changed the thing meanwhile
     */
    public <T extends BaseEntity> void step(
            AuditEvent event,
            SubjectRef subject,
            T thing,
            long seen,
            Function<T, Map<String, Object>> facts,
            Consumer<T> verb,
            String words) {
        thing.requireVersion(seen);
        Map<String, Object> before = facts.apply(thing);
        verb.accept(thing);
        Map<String, Object> after = facts.apply(thing);
        Changes changes = Changes.none();
        after.forEach((name, value) -> changes.field(name, before.get(name), value));
        if (!changes.isEmpty() || words != null) {
            record(event, subject.kind(), subject.reference(), changes, words);
        }
    }

    /** Records that the program itself did this, at start-up or by a timer. */
    public void recordByTracker(AuditEvent event, SubjectKind kind, String reference, String reason) {
        recordByTracker(event, kind, reference, Changes.none(), reason);
    }

    /** The same with what it changed. */
    public void recordByTracker(AuditEvent event, SubjectKind kind, String reference, Changes changes, String reason) {
        em.persist(AuditEntry.byTracker(clock.instant(), event, new SubjectRef(kind, reference), changes, reason));
    }

    /**
     * Records a step of invented data as if it had happened then; its reason says that it is invented.
     *
     * @throws IllegalStateException where the program runs without sample data
     */
    public void recordInvented(
            Instant at,
            Standing who,
            Grant actingFor,
            AuditEvent event,
            SubjectRef subject,
            Changes changes,
            String words) {
        if (!Settings.sample()) {
            throw new IllegalStateException("nothing is invented in a real installation");
        }
        em.persist(new AuditEntry(
                at, who, actingFor, event, subject, changes, words == null ? "Sample data" : "Sample data: " + words));
    }

    void onSignIn(@Observes SignInEvent event) {
        String who = event.email() == null ? user.standing().map(Standing::name).orElse("-") : event.email();
        record(AuditEvent.valueOf(event.kind().name()), SubjectKind.PERSON, who, Changes.none(), null);
    }

    void onFirstAdministrator(@Observes FirstAdministrator made) {
        Changes facts = Changes.none()
                .field("Name", null, made.name())
                .field("E-mail", null, made.email())
                .field("Administrator", null, true);
        record(
                AuditEvent.CREATED,
                SubjectKind.PERSON,
                made.email(),
                facts,
                "By the one-time link for the first administrator");
    }

    void onRefusal(@Observes AccessRefused refused) throws Exception {
        SubjectRef subject = refused.subject() == null || refused.subject().reference() == null
                ? new SubjectRef(SubjectKind.SYSTEM, "-")
                : refused.subject();
        String reference = subject.reference();
        SubjectRef kept = new SubjectRef(
                subject.kind(), reference.substring(0, Math.min(AuditEntry.LONGEST_REFERENCE, reference.length())));
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
