package uk.dasv.escalation.advice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.AdvicePublished;
import uk.dasv.escalation.Escalation;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** Where the body that answered an escalation publishes its advice to all bodies below it, and takes it back. */
@ApplicationScoped
public class AdviceDesk {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Event<AdvicePublished> published;

    /** Advice out of that escalation; {@code id} comes with the form, so that a second click publishes nothing twice. */
    public record Publish(
            long id,
            String reference,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @NotBlank(message = "{required}") @Size(max = 4000, message = "{tooLong}") String text)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ESCALATION, reference);
        }
    }

    /** Taking back the advice that came out of that escalation. */
    public record TakeBack(
            long id,
            long version,
            String reference,

            @NotBlank(message = "{required}") @Size(max = 2000, message = "{tooLong}") String why)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ESCALATION, reference);
        }
    }

    /**
     * Publishes the advice.
     *
     * @throws RuleViolation when the body has not answered the escalation
     */
    @UseCase
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public void publish(Publish form) {
        if (em.find(Advice.class, form.id()) != null) {
            return;
        }
        Escalation escalation = em.createQuery(
                        "SELECT e FROM Escalation e JOIN FETCH e.holder WHERE e.reference = :reference",
                        Escalation.class)
                .setParameter("reference", form.reference())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        long acting = user.actingFor().map(Grant::bodyId).orElseThrow(NotFound::new);
        if (escalation.getAnswer() == null || escalation.getHolder().getId() != acting) {
            throw RuleViolation.of("advice.notAnswered");
        }
        Advice advice = new Advice(form.id(), escalation, form.title(), form.text(), me(), LocalDate.now(clock));
        em.persist(advice);
        audit.record(
                AuditEvent.CHANGED,
                SubjectKind.ESCALATION,
                form.reference(),
                Changes.none().field("Advice to all", null, advice.getTitle()),
                form.text());
        published.fire(new AdvicePublished(form.id()));
    }

    /**
     * Takes the advice back: it stays in the list with the reason, without its words.
     *
     * @throws RuleViolation when it was taken back already
     */
    @UseCase
    @RequiresPermission(Permission.ANSWER_ESCALATION)
    public void takeBack(TakeBack form) {
        Advice advice = em.find(Advice.class, form.id());
        if (advice == null || !advice.getEscalation().getReference().equals(form.reference())) {
            throw new NotFound();
        }
        advice.requireVersion(form.version());
        advice.takeBack(me(), LocalDate.now(clock), form.why());
        audit.record(
                AuditEvent.WITHDRAWN,
                SubjectKind.ESCALATION,
                form.reference(),
                Changes.none().field("Advice to all", advice.getTitle(), null),
                form.why());
    }

    private Person me() {
        return em.getReference(Person.class, user.require().personId());
    }
}
