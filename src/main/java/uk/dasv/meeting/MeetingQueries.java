package uk.dasv.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.escalation.LegState;
import uk.dasv.escalation.SubjectOwners;
import uk.dasv.governance.Body;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/** Reads the calendar of the meetings the person may know of. */
@ApplicationScoped
public class MeetingQueries {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** A body with a calendar. */
    public record BodyOption(String code, String name) {}

    /**
     * Which meetings are asked for.
     *
     * @param bodies codes of the bodies whose meetings they are; empty for every body
     * @param past those that were, the last first; else those from today on, the next first
     */
    public record Wanted(Set<String> bodies, boolean past) {

        public Wanted {
            bodies = Set.copyOf(bodies);
        }
    }

    /** The bodies that meet, as far as the person may know their calendars, along the line of escalation. */
    @RequiresPermission(Permission.VIEW_MEETINGS)
    public List<BodyOption> bodies() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<BodyOption> query = cb.createQuery(BodyOption.class);
        Root<Body> body = query.from(Body.class);
        query.select(cb.construct(BodyOption.class, body.get("code"), body.get("shortName")))
                .where(
                        access.scope(Permission.VIEW_MEETINGS).on(cb, body.get("path")),
                        cb.isNull(body.get("closedOn")),
                        cb.isNotNull(body.get("meetingsPerYear")))
                .orderBy(cb.asc(body.get("path")));
        return em.createQuery(query).getResultList();
    }

    /** One page of the calendar. */
    @RequiresPermission(Permission.VIEW_MEETINGS)
    public Page<MeetingRow> list(Wanted wanted, PageRequest page) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Meeting> query = cb.createQuery(Meeting.class);
        Root<Meeting> meeting = query.from(Meeting.class);
        meeting.fetch("body");
        query.select(meeting).where(conditions(cb, meeting, wanted));
        var when = meeting.<LocalDate>get("meetsOn");
        query.orderBy(
                wanted.past() ? cb.desc(when) : cb.asc(when),
                cb.asc(meeting.get("body").get("path")));
        List<Meeting> meetings = em.createQuery(query)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        Map<Long, Long> waiting = waitingFor(meetings);
        return new Page<>(
                meetings.stream()
                        .map(m -> new MeetingRow(
                                m.getBody().getCode(),
                                m.getBody().getShortName(),
                                m.getMeetsOn(),
                                m.getPaperDeadline(),
                                m.getPlace(),
                                m.getState(),
                                waiting.getOrDefault(m.getId(), 0L),
                                movable(m)))
                        .toList(),
                count(wanted),
                page);
    }

    private boolean movable(Meeting meeting) {
        return meeting.isToCome(LocalDate.now(clock))
                && access.may(
                        Permission.BOOK_MEETING,
                        Whereabouts.at(meeting.getBody().getPath(), Set.of()));
    }

    private long count(Wanted wanted) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<Meeting> meeting = query.from(Meeting.class);
        query.select(cb.count(meeting)).where(conditions(cb, meeting, wanted));
        return em.createQuery(query).getSingleResult();
    }

    private Predicate[] conditions(CriteriaBuilder cb, Root<Meeting> meeting, Wanted wanted) {
        LocalDate today = LocalDate.now(clock);
        var when = meeting.<LocalDate>get("meetsOn");
        List<Predicate> all = new ArrayList<>();
        all.add(access.scope(Permission.VIEW_MEETINGS)
                .on(cb, meeting.get("body").get("path")));
        all.add(wanted.past() ? cb.lessThan(when, today) : cb.greaterThanOrEqualTo(when, today));
        if (!wanted.bodies().isEmpty()) {
            all.add(meeting.get("body").get("code").in(wanted.bodies()));
        }
        return all.toArray(Predicate[]::new);
    }

    /** How many undecided escalations are meant for each meeting, of those the person may see. */
    private Map<Long, Long> waitingFor(List<Meeting> meetings) {
        Map<Long, Long> counts = new HashMap<>();
        if (!meetings.isEmpty()) {
            Scope seen = access.scope(Permission.VIEW_ESCALATIONS);
            String[] owners = SubjectOwners.IDS.toArray(String[]::new);
            seen.bind(
                            em.createQuery(
                                    "SELECT m.id, COUNT(l) FROM Escalation e JOIN e.raisingBody r JOIN e.legs l"
                                            + " JOIN l.targetMeeting m" + SubjectOwners.joined("e")
                                            + " WHERE m IN :meetings AND l.state IN :waiting AND "
                                            + seen.words("r.path", owners) + " GROUP BY m.id",
                                    Object[].class),
                            true)
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
