package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingPlanned;

/** Tells the members of a body that it meets, on which day now, or not at all. */
@ApplicationScoped
public class MeetingNews {

    @PersistenceContext
    EntityManager em;

    @Inject
    Recipients recipients;

    @Inject
    NoticeOutbox outbox;

    /** Told within the use case. */
    public void onPlanned(@Observes MeetingPlanned planned) {
        Meeting meeting = em.find(Meeting.class, planned.meeting());
        if (planned.what() == MeetingPlanned.What.MOVED) {
            follow(meeting, planned.before());
        }
        NoticeKind kind = NoticeKind.valueOf("MEETING_" + planned.what().name());
        outbox.tell(
                about(kind, meeting, planned.by())
                        .days(
                                planned.before(),
                                planned.what() == MeetingPlanned.What.CANCELLED ? null : meeting.getMeetsOn()),
                recipients.sitting(Set.of(meeting.getBody().getId()), EnumSet.allOf(Role.class)));
    }

    /** What was told of it before leads to the day it is now. */
    private void follow(Meeting meeting, LocalDate before) {
        String code = meeting.getBody().getCode();
        em.createQuery("UPDATE Notice n SET n.subjectRef = :now, n.version = n.version + 1"
                        + " WHERE n.subjectKind = :meeting AND n.subjectRef = :before")
                .setParameter("now", code + " " + meeting.getMeetsOn())
                .setParameter("meeting", SubjectKind.MEETING)
                .setParameter("before", code + " " + before)
                .executeUpdate();
    }

    static News about(NoticeKind kind, Meeting meeting, Long by) {
        String body = meeting.getBody().getCode();
        return News.of(
                kind,
                SubjectKind.MEETING,
                body + " " + meeting.getMeetsOn(),
                meeting.getBody().getShortName(),
                by);
    }
}
