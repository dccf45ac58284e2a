package uk.dasv.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives out readable references such as {@code ERE-PROT-07}: the next number of a series, never
 * given twice, not even to two nodes at once (the row's lock lasts until the transaction ends).
 */
@ApplicationScoped
public class References {

    @PersistenceContext
    EntityManager em;

    /** The next reference of the series, with a number of at least two digits. */
    public String next(String series) {
        return take(series, 1).get(0);
    }

    /** The next {@code count} references of the series, in one step. */
    public List<String> take(String series, int count) {
        em.createNativeQuery("INSERT INTO reference_counter (name, last_given) VALUES (?1, ?2)"
                        + " ON DUPLICATE KEY UPDATE last_given = last_given + ?3")
                .setParameter(1, series)
                .setParameter(2, count)
                .setParameter(3, count)
                .executeUpdate();
        Number last = (Number) em.createNativeQuery("SELECT last_given FROM reference_counter WHERE name = ?1")
                .setParameter(1, series)
                .getSingleResult();
        return IntStream.rangeClosed(last.intValue() - count + 1, last.intValue())
                .mapToObj(number -> "%s-%02d".formatted(series, number))
                .toList();
    }
}
