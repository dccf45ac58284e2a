package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Scope;
import uk.dasv.risk.matrix.Band;

/** When bodies have met, so that registers can say what has changed since. */
@ApplicationScoped
public class Meetings {

    @PersistenceContext
    EntityManager em;

    /** A score that is higher, or in another band, than when the body of its register last met. */
    public record Moved(long risk, LocalDate met, int before, Band bandBefore, int now, Band band) {

        /** How many points it has gone up; below zero where it has gone down. */
        public int points() {
            return now - before;
        }

        /** Whether it is in a worse band than then. */
        public boolean upABand() {
            return band.compareTo(bandBefore) > 0;
        }
    }

    /** The days before that day on which bodies have met, the earliest first. */
    public record Met(Map<Long, List<LocalDate>> days) {

        /** When the body last met; null where it has not met. */
        LocalDate last(long body) {
            List<LocalDate> met = days.getOrDefault(body, List.of());
            return met.isEmpty() ? null : met.get(met.size() - 1);
        }

        /** How often the body has met since the day. */
        long since(long body, LocalDate day) {
            return day == null
                    ? 0
                    : days.getOrDefault(body, List.of()).stream()
                            .filter(m -> !m.isBefore(day))
                            .count();
        }
    }

    /** When the bodies met before the day, in one statement. */
    public Met of(Collection<Long> bodies, LocalDate day) {
        Map<Long, List<LocalDate>> days = new HashMap<>();
        if (!bodies.isEmpty()) {
            em.createQuery(
                            "SELECT m.body.id, m.meetsOn FROM Meeting m WHERE m.body.id IN :bodies AND m.meetsOn < :day"
                                    + " AND m.state <> :cancelled ORDER BY m.meetsOn",
                            Object[].class)
                    .setParameter("bodies", bodies)
                    .setParameter("day", day)
                    .setParameter("cancelled", Meeting.State.CANCELLED)
                    .getResultList()
                    .forEach(m -> days.computeIfAbsent((Long) m[0], b -> new ArrayList<>())
                            .add((LocalDate) m[1]));
        }
        return new Met(days);
    }

    /** The bodies by the day on which each last met before the day, the earliest first, in one statement; those that have not met are not in it. */
    Map<LocalDate, List<Long>> byLastMeeting(LocalDate day) {
        Map<LocalDate, List<Long>> met = new TreeMap<>();
        em.createQuery(
                        "SELECT m.body.id, MAX(m.meetsOn) FROM Meeting m WHERE m.meetsOn < :day AND m.state <> :cancelled"
                                + " GROUP BY m.body.id ORDER BY m.body.id",
                        Object[].class)
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultList()
                .forEach(m -> met.computeIfAbsent((LocalDate) m[1], on -> new ArrayList<>())
                        .add((Long) m[0]));
        return met;
    }

    /**
     * The open risks within the scope whose current score is another than when the body of their register last met before
     * the day; those that were not scored then are not among them. In two statements.
     */
    public List<Moved> moved(Scope scope, LocalDate day) {
        Map<LocalDate, List<Long>> met = byLastMeeting(day);
        if (met.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days = List.copyOf(met.keySet());
        StringBuilder any = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            any.append(i == 0 ? "" : " OR ")
                    .append("b.id IN :met" + i + " AND r.currentSince > :day" + i + " AND p.since < :end" + i
                            + " AND (p.until IS NULL OR p.until >= :end" + i + ")");
        }
        TypedQuery<Object[]> query = scope.bind(
                em.createQuery(
                        "SELECT r.id, b.id, p.currentScore, p.currentBand, r.currentScore, r.currentBand FROM Risk r"
                                + " JOIN r.body b LEFT JOIN r.owner w JOIN PastRisk p ON p.riskId = r.id WHERE "
                                + scope.words("b.path", "w.id") + " AND r.openedOn IS NOT NULL"
                                + " AND r.state <> uk.dasv.risk.RiskState.CLOSED AND p.currentScore IS NOT NULL AND ("
                                + any + ") ORDER BY r.id",
                        Object[].class),
                true);
        Map<Long, LocalDate> last = new HashMap<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate on = days.get(i);
            met.get(on).forEach(body -> last.put(body, on));
            query.setParameter("met" + i, met.get(on))
                    .setParameter("day" + i, on)
                    .setParameter("end" + i, RiskWhere.endOf(on));
        }
        return query.getResultList().stream()
                .map(m -> new Moved(
                        (Long) m[0], last.get(m[1]), (Integer) m[2], (Band) m[3], (Integer) m[4], (Band) m[5]))
                .toList();
    }
}
