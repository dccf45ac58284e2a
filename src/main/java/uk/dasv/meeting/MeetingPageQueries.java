package uk.dasv.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;

/** Reads one meeting for its page, in one statement. */
@ApplicationScoped
public class MeetingPageQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /**
     * The body's meeting on the day; a cancelled one where there is no other.
     *
     * @throws NotFound when it does not meet then
     */
    @RequiresPermission(Permission.VIEW_MEETINGS)
    public MeetingPage on(@Subject(SubjectKind.BODY) String body, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        Object[] row = em.createQuery(
                        "SELECT m, b.name, b.quorum, m.agendaOpenedAt, m.papersPublishedAt, (SELECT COUNT(x.id)"
                                + " FROM Membership x WHERE x.body = b AND x.from <= :today AND (x.to IS NULL OR x.to >= :today)),"
                                + " CASE WHEN m.state = uk.dasv.governance.Meeting.State.CANCELLED THEN 1 ELSE 0 END AS gone"
                                + " FROM Meeting m JOIN m.body b WHERE b.code = :code AND m.meetsOn = :day ORDER BY gone, m.id DESC",
                        Object[].class)
                .setParameter("code", body)
                .setParameter("day", day)
                .setParameter("today", today)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Meeting meeting = (Meeting) row[0];
        return new MeetingPage(
                meeting.getId(),
                meeting.getVersion(),
                body,
                (String) row[1],
                meeting.getMeetsOn(),
                meeting.getPaperDeadline(),
                meeting.getPlace(),
                meeting.getState(),
                (Integer) row[2],
                (Long) row[5],
                (Instant) row[3],
                (Instant) row[4],
                meeting.isToCome(today),
                new MeetingPage.Rights(
                        may(Permission.RUN_MEETING, body),
                        may(Permission.BOOK_MEETING, body),
                        may(Permission.VIEW_AGENDA, body),
                        may(Permission.VIEW_PAPERS, body)));
    }

    private boolean may(Permission permission, String body) {
        return access.may(permission, SubjectKind.BODY, body);
    }
}
