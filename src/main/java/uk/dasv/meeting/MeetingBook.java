package uk.dasv.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.governance.MeetingsChanged;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.CarryForward;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/**
 * Where bodies book their meetings, move and cancel them. Whatever goes by the meetings of a body – which one an
 * escalation is meant for, when risks of its line are reviewed – is worked out anew each time.
 */
@ApplicationScoped
public class MeetingBook {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<MeetingsChanged> changed;

    @Inject
    CarryForward carryForward;

    @Inject
    Event<MeetingPlanned> planned;

    @Inject
    CurrentUser user;

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
     * Another day, deadline or place for a meeting of the body, and why; {@code version} is the one that was seen.
     */
    public record Move(
            String body,
            long meeting,
            long version,
            @NotNull(message = "{required}") LocalDate meetsOn,
            @NotNull(message = "{required}") LocalDate paperDeadline,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String place,

            @NotBlank(message = "{meeting.whyMoved}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** A meeting of the body that does not take place, and why; {@code version} is the one that was seen. */
    public record Cancel(
            String body,
            long meeting,
            long version,

            @NotBlank(message = "{meeting.whyCancelled}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** Books it. */
    @UseCase
    @RequiresPermission(Permission.BOOK_MEETING)
    public void book(Book form) {
        if (form.meetsOn().isBefore(today())) {
            throw RuleViolation.at("meetsOn", "meeting.past");
        }
        Body body = em.createQuery("SELECT b FROM Body b WHERE b.code = :code", Body.class)
                .setParameter("code", form.body())
                .getSingleResult();
        Meeting meeting = new Meeting(body, form.meetsOn(), form.paperDeadline(), form.place());
        em.persist(meeting);
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.MEETING,
                Meeting.reference(form.body(), form.meetsOn()),
                Changes.none()
                        .field("Paper deadline", null, form.paperDeadline())
                        .field("Place", null, form.place()),
                null);
        changed(MeetingPlanned.What.BOOKED, meeting, null);
    }

    /**
     * Moves it; the audit keeps that under the day on which it was to meet.
     *
     * @throws NotFound when it is no meeting of the body
     */
    @UseCase
    @RequiresPermission(Permission.BOOK_MEETING)
    public void move(Move form) {
        Meeting meeting = one(form.body(), form.meeting(), form.version());
        LocalDate before = meeting.getMeetsOn();
        Changes changes = Changes.none()
                .field("Meets on", before, form.meetsOn())
                .field("Paper deadline", meeting.getPaperDeadline(), form.paperDeadline())
                .field("Place", meeting.getPlace(), form.place().strip());
        if (changes.isEmpty()) {
            throw RuleViolation.at("meetsOn", "meeting.notMoved");
        }
        meeting.move(form.meetsOn(), form.paperDeadline(), form.place(), today());
        if (meetsAlso(meeting)) {
            throw RuleViolation.at("meetsOn", "constraint.meeting");
        }
        audit.record(
                AuditEvent.MOVED, SubjectKind.MEETING, Meeting.reference(form.body(), before), changes, form.reason());
        changed(MeetingPlanned.What.MOVED, meeting, before);
    }

    /**
     * Cancels it; it stays in the calendar as cancelled, its day is free, and its agenda is carried forward.
     *
     * @throws NotFound when it is no meeting of the body
     */
    @UseCase
    @RequiresPermission(Permission.BOOK_MEETING)
    public void cancel(Cancel form) {
        Meeting meeting = one(form.body(), form.meeting(), form.version());
        Meeting.State before = meeting.getState();
        meeting.cancel(today());
        audit.record(
                AuditEvent.STATE_CHANGED,
                SubjectKind.MEETING,
                Meeting.reference(form.body(), meeting.getMeetsOn()),
                Changes.none().field("State", before, meeting.getState()),
                form.reason());
        changed(MeetingPlanned.What.CANCELLED, meeting, meeting.getMeetsOn());
        carryForward.carry(meeting);
    }

    /** What goes by the meetings of the body is worked out from what is written by then. */
    private void changed(MeetingPlanned.What what, Meeting meeting, LocalDate before) {
        em.flush();
        changed.fire(new MeetingsChanged(meeting.getBody().getId()));
        planned.fire(
                new MeetingPlanned(what, meeting.getId(), before, user.require().personId()));
    }

    private Meeting one(String body, long id, long version) {
        Meeting meeting = em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE m.id = :id AND b.code = :code",
                        Meeting.class)
                .setParameter("id", id)
                .setParameter("code", body)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        meeting.requireVersion(version);
        return meeting;
    }

    private boolean meetsAlso(Meeting meeting) {
        return em.createQuery(
                                "SELECT COUNT(m) FROM Meeting m WHERE m.body = :body AND m.meetsOn = :day"
                                        + " AND m.state <> :cancelled AND m <> :meeting",
                                Long.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("body", meeting.getBody())
                        .setParameter("day", meeting.getMeetsOn())
                        .setParameter("cancelled", Meeting.State.CANCELLED)
                        .setParameter("meeting", meeting)
                        .getSingleResult()
                > 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
