package uk.dasv.meeting.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.meeting.agenda.CarryForward;
import uk.dasv.meeting.agenda.ItemState;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.StaleRecord;
import uk.dasv.platform.UseCase;

/** Where a meeting is begun, who is there is recorded, items are carried forward, and it is ended. */
@ApplicationScoped
public class Sessions {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Sittings sittings;

    @Inject
    CarryForward carries;

    @Inject
    Event<MeetingEnded> ended;

    /** Beginning the meeting, or ending it; {@code version} is the one that was seen. */
    public record Step(String meeting, long version) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.MEETING, meeting);
        }
    }

    /**
     * Who is there.
     *
     * @param members what is said of each member now
     * @param guests who else is there, by role
     * @param guestsSeen what was said of them before
     */
    public record TakeAttendance(
            String meeting,
            List<Member> members,
            @Size(max = 2000, message = "{tooLong}") String guests,
            String guestsSeen)
            implements Concerns {

        public TakeAttendance {
            members = List.copyOf(members);
        }

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.MEETING, meeting);
        }
    }

    /** A member of the body: what was said of them before and what is said now; null for nothing. */
    public record Member(long person, Presence seen, Presence now) {}

    /** Leaving an item to the next meeting, and why. */
    public record Carry(
            String meeting,
            long item,
            long seen,

            @NotBlank(message = "{session.whyCarried}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.MEETING, meeting);
        }
    }

    /**
     * The meeting begins.
     *
     * @throws RuleViolation before its day, or unless its agenda is open or its papers are published
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void begin(Step form) {
        step(form, m -> m.begin(clock.instant(), LocalDate.now(clock)));
    }

    /**
     * The meeting is over: what it did not come to is carried forward, and its minutes are drafted.
     *
     * @throws RuleViolation unless it is in session
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void end(Step form) {
        Meeting meeting = step(form, m -> m.end(clock.instant()));
        carries.carry(meeting);
        em.createQuery("SELECT d FROM SessionDraft d WHERE d.item.meeting = :meeting", SessionDraft.class)
                .setParameter("meeting", meeting)
                .getResultList()
                .forEach(em::remove);
        em.flush();
        ended.fire(new MeetingEnded(meeting.getId()));
    }

    private Meeting step(Step form, Consumer<Meeting> verb) {
        Meeting meeting = sittings.one(form.meeting());
        audit.step(
                AuditEvent.STATE_CHANGED,
                form.subject(),
                meeting,
                form.version(),
                m -> Map.of("State", m.getState()),
                verb,
                null);
        return meeting;
    }

    /**
     * Records who is there, of those of whom something else is said than before.
     *
     * @throws StaleRecord when somebody said something else of one of them meanwhile
     * @throws RuleViolation when the meeting has not begun, or its minutes are confirmed
     * @throws NotFound when somebody is no member of the body
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void attend(TakeAttendance form) {
        Meeting meeting = sittings.one(form.meeting());
        if (meeting.getState() != Meeting.State.IN_SESSION && meeting.getState() != Meeting.State.MINUTES_DRAFT) {
            throw RuleViolation.of("session.notInSession");
        }
        Map<Long, Attendance> known = new HashMap<>();
        em.createQuery(
                        "SELECT a FROM Attendance a JOIN FETCH a.person WHERE a.meeting = :meeting ORDER BY a.id",
                        Attendance.class)
                .setParameter("meeting", meeting)
                .getResultList()
                .forEach(a -> known.put(a.getPerson().getId(), a));
        Changes changes = Changes.none();
        Map<Long, Person> members = members(meeting);
        for (Member member : form.members()) {
            Attendance there = known.get(member.person());
            Presence before = there == null ? null : there.getPresence();
            if (member.now() == null || member.now() == member.seen() || member.now() == before) {
                continue;
            }
            if (before != member.seen()) {
                throw new StaleRecord();
            }
            Person person = members.get(member.person());
            if (person == null) {
                throw new NotFound();
            }
            if (there == null) {
                em.persist(new Attendance(meeting, person, member.now()));
            } else {
                there.is(member.now());
            }
            changes.field(person.getName(), before, member.now());
        }
        guests(meeting, form, changes);
        if (!changes.isEmpty()) {
            audit.record(AuditEvent.CHANGED, SubjectKind.MEETING, form.meeting(), changes, null);
        }
    }

    private Map<Long, Person> members(Meeting meeting) {
        return em.createQuery(
                        "SELECT DISTINCT p FROM Membership m JOIN m.person p WHERE m.body = :body AND m.from <= :day"
                                + " AND (m.to IS NULL OR m.to >= :day) ORDER BY p.id",
                        Person.class)
                .setParameter("body", meeting.getBody())
                .setParameter("day", meeting.getMeetsOn())
                .getResultStream()
                .collect(Collectors.toMap(Person::getId, p -> p));
    }

    private void guests(Meeting meeting, TakeAttendance form, Changes changes) {
        String now = text(form.guests());
        if (Objects.equals(now, text(form.guestsSeen()))) {
            return;
        }
        Guests guests = em.createQuery("SELECT g FROM Guests g WHERE g.meeting = :meeting", Guests.class)
                .setParameter("meeting", meeting)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Guests(meeting));
        if (!Objects.equals(text(guests.getWords()), text(form.guestsSeen()))) {
            throw new StaleRecord();
        }
        changes.field("Also there", guests.getWords(), now);
        guests.are(now);
        em.persist(guests);
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }

    /**
     * The item is left to the next meeting.
     *
     * @throws NotFound when it is no item of the meeting
     * @throws StaleRecord when it was dealt with meanwhile
     * @throws RuleViolation when the meeting is not in session
     */
    @UseCase
    @RequiresPermission(Permission.RUN_MEETING)
    public void carry(Carry form) {
        AgendaItem item = sittings.item(form.meeting(), form.item());
        item.requireVersion(form.seen());
        Sittings.requireInSession(item.getMeeting());
        ItemState before = item.getState();
        item.carry(form.reason());
        audit.record(
                AuditEvent.CHANGED,
                SubjectKind.MEETING,
                form.meeting(),
                Changes.none().field(item.getTitle(), before, item.getState()),
                form.reason());
    }
}
