package uk.dasv.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.escalation.TargetMeeting;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** Where bodies book their meetings. */
@ApplicationScoped
public class MeetingBook {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    TargetMeeting targets;

    @Inject
    Event<MeetingsChanged> changed;

    /** A meeting of the body with that code. */
    public record Book(
            String body,
            @NotNull(message = "{required}") LocalDate meetsOn,
            @NotNull(message = "{required}") LocalDate paperDeadline,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String place)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /**
     * Books it, and works out anew which meeting everything that waits for the body is meant for, and when risks of its
     * line are reviewed.
     */
    @UseCase
    @RequiresPermission(Permission.BOOK_MEETING)
    public void book(Book form) {
        if (form.meetsOn().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("meetsOn", "meeting.past");
        }
        Body body = em.createQuery("SELECT b FROM Body b WHERE b.code = :code", Body.class)
                .setParameter("code", form.body())
                .getSingleResult();
        em.persist(new Meeting(body, form.meetsOn(), form.paperDeadline(), form.place()));
        em.flush();
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.MEETING,
                form.body() + " " + form.meetsOn(),
                Changes.none()
                        .field("Paper deadline", null, form.paperDeadline())
                        .field("Place", null, form.place()),
                null);
        targets.workOut(body);
        changed.fire(new MeetingsChanged(body.getId()));
    }
}
