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
import java.util.List;
import java.util.Set;
import uk.dasv.escalation.EscalationLeg;
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
        CriteriaQuery<MeetingRow> query = cb.createQuery(MeetingRow.class);
        Root<Meeting> meeting = query.from(Meeting.class);
        var waiting = query.subquery(Long.class);
        Root<EscalationLeg> leg = waiting.from(EscalationLeg.class);
        waiting.select(cb.count(leg))
                .where(
                        cb.equal(leg.get("targetMeeting"), meeting),
                        leg.get("state")
                                .in(Set.of(
                                        LegState.RAISED,
                                        LegState.ACKNOWLEDGED,
                                        LegState.ON_AGENDA,
                                        LegState.DEFERRED)));
        var when = meeting.<LocalDate>get("meetsOn");
        query.select(cb.construct(
                        MeetingRow.class,
                        meeting.get("body").get("shortName"),
                        when,
                        meeting.get("paperDeadline"),
                        meeting.get("place"),
                        meeting.get("state"),
                        waiting))
                .where(
                        access.scope(Permission.VIEW_MEETINGS)
                                .on(cb, meeting.get("body").get("path")),
                        coming
                                ? cb.greaterThanOrEqualTo(when, today)
                                : cb.and(cb.lessThan(when, today), cb.greaterThan(when, today.minusYears(1))))
                .orderBy(coming ? cb.asc(when) : cb.desc(when));
        return em.createQuery(query).setMaxResults(100).getResultList();
    }
}
