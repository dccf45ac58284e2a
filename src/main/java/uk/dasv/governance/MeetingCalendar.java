package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When bodies meet, as far as the rules of escalation and review ask. */
@ApplicationScoped
public class MeetingCalendar {

    @PersistenceContext
    EntityManager em;

    /** The first meeting of the body that something raised on the day can still reach. */
    public Optional<Meeting> reachableBy(long bodyId, LocalDate raisedOn) {
        return reachableAfter(bodyId, raisedOn, LocalDate.EPOCH);
    }

    /** The same for several bodies at once, by their identifiers; a body without such a meeting is not there. */
    public Map<Long, Meeting> reachableBy(Set<Long> bodies, LocalDate raisedOn) {
        Map<Long, Meeting> first = new HashMap<>();
        em.createQuery(
                        "SELECT m.body.id, m FROM Meeting m WHERE m.body.id IN :bodies AND m.paperDeadline >= :day"
                                + " AND m.state <> :cancelled ORDER BY m.meetsOn",
                        Object[].class)
                .setParameter("bodies", bodies)
                .setParameter("day", raisedOn)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultList()
                .forEach(row -> first.putIfAbsent((Long) row[0], (Meeting) row[1]));
        return first;
    }

    /**
     * The first meeting later than a given day that something raised on the day can still reach; one that was over by then on the
     * same day cannot be reached any more.
     */
    public Optional<Meeting> reachableAfter(long bodyId, LocalDate raisedOn, LocalDate later) {
        return em.createQuery(
                        "SELECT m FROM Meeting m WHERE m.body.id = :body AND m.paperDeadline >= :day"
                                + " AND m.meetsOn > :later AND m.state <> :cancelled"
                                + " AND (m.meetsOn > :day OR m.state NOT IN :held) ORDER BY m.meetsOn",
                        Meeting.class)
                .setParameter("later", later)
                .setParameter("body", bodyId)
                .setParameter("day", raisedOn)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .setParameter("held", List.of(Meeting.State.MINUTES_DRAFT, Meeting.State.CONFIRMED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The day the body last met before the given day. */
    public Optional<LocalDate> lastMetBefore(long bodyId, LocalDate day) {
        return Optional.ofNullable(em.createQuery(
                        "SELECT MAX(m.meetsOn) FROM Meeting m WHERE m.body.id = :body AND m.meetsOn < :day"
                                + " AND m.state <> :cancelled",
                        LocalDate.class)
                .setParameter("body", bodyId)
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getSingleResult());
    }

    /** The body's first meeting on or after the day. */
    public Optional<LocalDate> nextFrom(long bodyId, LocalDate day) {
        return Optional.ofNullable(em.createQuery(
                        "SELECT MIN(m.meetsOn) FROM Meeting m WHERE m.body.id = :body AND m.meetsOn >= :day"
                                + " AND m.state <> :cancelled",
                        LocalDate.class)
                .setParameter("body", bodyId)
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getSingleResult());
    }
}
