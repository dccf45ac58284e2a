package uk.dasv.meeting.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;

/** Finds meetings as people name them, by their body's code and their day, and who is there; asks for no permission. */
@ApplicationScoped
public class Sittings {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    /**
     * The meeting with that name, with its body.
     *
     * @throws NotFound when there is none, or it was cancelled
     */
    public Meeting one(String reference) {
        int end = reference == null ? -1 : reference.lastIndexOf(' ');
        if (end < 0) {
            throw new NotFound();
        }
        return em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE b.code = :code AND m.takenOn = :day",
                        Meeting.class)
                .setParameter("code", reference.substring(0, end))
                .setParameter("day", day(reference.substring(end + 1)))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new NotFound();
        }
    }

    /**
     * The meeting that goes on.
     *
     * @throws RuleViolation when it has not begun, or is over
     */
    Meeting inSession(String reference) {
        Meeting meeting = one(reference);
        requireInSession(meeting);
        return meeting;
    }

    static void requireInSession(Meeting meeting) {
        if (meeting.getState() != Meeting.State.IN_SESSION) {
            throw RuleViolation.of("session.notInSession");
        }
    }

    /**
     * The item of that meeting, with the meeting and its body.
     *
     * @throws NotFound when it is no item of the meeting
     */
    AgendaItem item(String meeting, long id) {
        return em.createQuery(
                        "SELECT i FROM AgendaItem i JOIN FETCH i.meeting m JOIN FETCH m.body WHERE i.id = :id",
                        AgendaItem.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(i -> i.getMeeting().reference().equals(meeting))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How many members count towards the quorum and are recorded as present; a secretary does not count. */
    int present(Meeting meeting) {
        return em.createQuery(
                        "SELECT COUNT(a) FROM Attendance a WHERE a.meeting = :meeting AND a.presence = :present"
                                + " AND EXISTS (SELECT m FROM Membership m WHERE m.person = a.person AND m.body = :body"
                                + " AND m.role <> :secretary AND m.from <= :day AND (m.to IS NULL OR m.to >= :day))",
                        Long.class)
                .setParameter("meeting", meeting)
                .setParameter("body", meeting.getBody())
                .setParameter("present", Presence.PRESENT)
                .setParameter("secretary", Role.SECRETARY)
                .setParameter("day", meeting.getMeetsOn())
                .getSingleResult()
                .intValue();
    }

    /** Whoever does this now. */
    public Person me() {
        return em.getReference(Person.class, user.require().personId());
    }
}
