package uk.dasv.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.SubjectOwners;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.matrix.Matrices;

/** Reads one meeting of a body for whoever moves or cancels it, with all that it carries with it. */
@ApplicationScoped
public class PlannedMeetingQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /**
     * The meeting of the body on the day.
     *
     * @throws NotFound when it does not meet then
     */
    @RequiresPermission(Permission.BOOK_MEETING)
    public PlannedMeeting on(@Subject(SubjectKind.BODY) String body, LocalDate day) {
        return read(em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE b.code = :code AND m.takenOn = :day",
                        Meeting.class)
                .setParameter("code", body)
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    /**
     * The same meeting as it is by now, wherever it went.
     *
     * @throws NotFound when it is no meeting of the body
     */
    @RequiresPermission(Permission.BOOK_MEETING)
    public PlannedMeeting again(@Subject(SubjectKind.BODY) String body, long meeting) {
        return read(em.createQuery(
                        "SELECT m FROM Meeting m JOIN FETCH m.body b WHERE b.code = :code AND m.id = :id",
                        Meeting.class)
                .setParameter("code", body)
                .setParameter("id", meeting)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    private PlannedMeeting read(Meeting meeting) {
        return new PlannedMeeting(
                meeting.getId(),
                meeting.getVersion(),
                meeting.getBody().getCode(),
                meeting.getBody().getName(),
                meeting.getMeetsOn(),
                meeting.getPaperDeadline(),
                meeting.getPlace(),
                meeting.getState(),
                meeting.isToCome(LocalDate.now(clock)),
                reviews(meeting),
                escalations(meeting));
    }

    /** The risks whose next review is due then because the body meets, not because somebody chose the day. */
    private PlannedMeeting.Carried reviews(Meeting meeting) {
        return carried(
                Permission.VIEW_RISKS,
                em.createQuery(
                                "SELECT r.reference, r.title, b.path, w.id FROM Risk r JOIN r.body b LEFT JOIN r.owner w"
                                        + " WHERE r.state <> :closed AND r.nextReviewOn = :day AND r.reviewFrom IS NOT NULL"
                                        + " AND (r.reviewChosenOn IS NULL OR r.reviewChosenOn <> :day)"
                                        + " AND (r.overseer = :body OR (b.path LIKE :below OR :path LIKE CONCAT(b.path, '%'))"
                                        + " AND EXISTS (SELECT v.id FROM RiskMatrixReview v WHERE v.band = r.currentBand"
                                        + " AND v.bodyKind = :kind AND v.matrix.edition = "
                                        + Matrices.IN_FORCE + ")) ORDER BY r.gapPlace, r.reference",
                                Object[].class)
                        .setParameter("closed", RiskState.CLOSED)
                        .setParameter("today", LocalDate.now(clock))
                        .setParameter("day", meeting.getMeetsOn())
                        .setParameter("body", meeting.getBody())
                        .setParameter("kind", meeting.getBody().getKind())
                        .setParameter("path", meeting.getBody().getPath())
                        .setParameter("below", meeting.getBody().getPath() + "%")
                        .getResultList());
    }

    private PlannedMeeting.Carried escalations(Meeting meeting) {
        return carried(
                Permission.VIEW_ESCALATIONS,
                em.createQuery(
                                "SELECT e.reference, e.subjectTitle, r.path, " + String.join(", ", SubjectOwners.IDS)
                                        + " FROM Escalation e JOIN e.raisingBody r JOIN e.legs l"
                                        + SubjectOwners.joined("e")
                                        + " WHERE l.targetMeeting = :meeting AND l.decidedOn IS NULL"
                                        + " AND e.state IN :waiting ORDER BY e.reference",
                                Object[].class)
                        .setParameter("meeting", meeting)
                        .setParameter(
                                "waiting",
                                List.of(
                                        EscalationState.RAISED,
                                        EscalationState.ACKNOWLEDGED,
                                        EscalationState.ON_AGENDA,
                                        EscalationState.DEFERRED))
                        .getResultList());
    }

    /** Rows of a reference, a title, the path where it stands, and whose it is. */
    private PlannedMeeting.Carried carried(Permission permission, List<Object[]> rows) {
        List<PlannedMeeting.Item> seen = new ArrayList<>();
        for (Object[] row : rows) {
            Set<Long> owners = IntStream.range(3, row.length)
                    .mapToObj(i -> (Long) row[i])
                    // what a join finds nobody for reads as 0
                    .filter(id -> id != null && id != 0)
                    .collect(Collectors.toSet());
            if (access.may(permission, Whereabouts.at((String) row[2], owners))) {
                seen.add(new PlannedMeeting.Item((String) row[0], (String) row[1]));
            }
        }
        return new PlannedMeeting.Carried(seen, rows.size() - seen.size());
    }
}
