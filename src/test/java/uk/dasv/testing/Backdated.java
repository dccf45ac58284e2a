package uk.dasv.testing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Kept states as if they had been written at another time than the test runs. */
public final class Backdated {

    private Backdated() {}

    /** The present state of the thing began at that moment, and the one before it ended then; what is pending is flushed. */
    public static void state(EntityManager em, String table, long id, Instant at) {
        em.flush();
        LocalDateTime when = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        em.createNativeQuery("UPDATE " + table
                        + "_history SET row_until = ?1 WHERE id = ?2 AND row_until = (SELECT m FROM"
                        + " (SELECT MAX(x.row_until) AS m FROM " + table + "_history x WHERE x.id = ?3) AS last)")
                .setParameter(1, when)
                .setParameter(2, id)
                .setParameter(3, id)
                .executeUpdate();
        em.createNativeQuery("UPDATE " + table + "_history SET row_since = ?1 WHERE id = ?2 AND row_until IS NULL")
                .setParameter(1, when)
                .setParameter(2, id)
                .executeUpdate();
    }
}
