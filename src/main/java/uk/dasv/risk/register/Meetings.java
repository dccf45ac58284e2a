package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.governance.Meeting;

/** When bodies have met, so that registers can say what has changed since. */
@ApplicationScoped
public class Meetings {

    @PersistenceContext
    EntityManager em;

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

    /** When every body last met before the day, in one statement; bodies that have not met are not in it. */
    Map<Long, LocalDate> lastMet(LocalDate day) {
        Map<Long, LocalDate> last = new HashMap<>();
        em.createQuery(
                        "SELECT m.body.id, MAX(m.meetsOn) FROM Meeting m WHERE m.meetsOn < :day AND m.state <> :cancelled"
                                + " GROUP BY m.body.id",
                        Object[].class)
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultList()
                .forEach(m -> last.put((Long) m[0], (LocalDate) m[1]));
        return last;
    }
}
