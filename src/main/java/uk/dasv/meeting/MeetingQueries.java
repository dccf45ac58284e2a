package uk.dasv.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.escalation.LegState;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

/** Reads the calendar of the meetings the person may know of. */
@ApplicationScoped
public class MeetingQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** Meetings from today on, the next first. */
    @RequiresPermission(Permission.VIEW_MEETINGS)
    public List<MeetingRow> coming() {
        return meetings(true);
    }

    /** Meetings that were, the last first; a year's worth. */
    @RequiresPermission(Permission.VIEW_MEETINGS)
    public List<MeetingRow> past() {
        return meetings(false);
    }

    private List<MeetingRow> meetings(boolean coming) {
        LocalDate today = LocalDate.now(clock);
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Meeting> query = cb.createQuery(Meeting.class);
        Root<Meeting> meeting = query.from(Meeting.class);
        meeting.fetch("body");
        var when = meeting.<LocalDate>get("meetsOn");
        query.select(meeting)
                .where(
                        access.scope(Permission.VIEW_MEETINGS)
                                .on(cb, meeting.get("body").get("path")),
                        coming
                                ? cb.greaterThanOrEqualTo(when, today)
                                : cb.and(cb.lessThan(when, today), cb.greaterThan(when, today.minusYears(1))))
                .orderBy(coming ? cb.asc(when) : cb.desc(when));
        List<Meeting> meetings = em.createQuery(query).setMaxResults(100).getResultList();
        Map<Long, Long> waiting = waitingFor(meetings);
        return meetings.stream()
                .map(m -> new MeetingRow(
                        m.getBody().getShortName(),
                        m.getMeetsOn(),
                        m.getPaperDeadline(),
                        m.getPlace(),
                        m.getState(),
                        waiting.getOrDefault(m.getId(), 0L)))
                .toList();
    }

    /** How many undecided escalations are meant for each meeting. */
    private Map<Long, Long> waitingFor(List<Meeting> meetings) {
        Map<Long, Long> counts = new HashMap<>();
        if (!meetings.isEmpty()) {
            em.createQuery(
                            "SELECT l.targetMeeting.id, COUNT(l) FROM EscalationLeg l WHERE l.targetMeeting IN :meetings"
                                    + " AND l.state IN :waiting GROUP BY l.targetMeeting.id",
                            Object[].class)
                    .setParameter("meetings", meetings)
                    .setParameter(
                            "waiting",
                            Set.of(LegState.RAISED, LegState.ACKNOWLEDGED, LegState.ON_AGENDA, LegState.DEFERRED))
                    .getResultList()
                    .forEach(r -> counts.put((Long) r[0], (Long) r[1]));
        }
        return counts;
    }
}
