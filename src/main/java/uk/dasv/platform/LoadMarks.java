package uk.dasv.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;

/** Remembers what has been loaded into this database, so that nothing is loaded twice. */
@ApplicationScoped
public class LoadMarks {

    /** The invented data is in this database. */
    public static final String SAMPLE = "sample";

    /** A strategy is in this database. */
    public static final String STRATEGY = "strategy";

    @PersistenceContext
    EntityManager em;

    private volatile boolean sampleSeen;

    public boolean has(String name) {
        Number found = (Number) em.createNativeQuery("SELECT COUNT(*) FROM load_mark WHERE name = ?1")
                .setParameter(1, name)
                .getSingleResult();
        return found.intValue() > 0;
    }

    /** Notes that it is loaded; part of the loading transaction. */
    public void set(String name, Clock clock) {
        em.createNativeQuery("INSERT INTO load_mark (name, loaded_at) VALUES (?1, ?2)")
                .setParameter(1, name)
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Whether pages must say that their data is invented; found out once, for it never changes back. */
    public boolean isSample() {
        return sampleSeen;
    }

    /** Looks again whether sample data is loaded; called once the program has started. */
    public void look() {
        sampleSeen = has(SAMPLE);
    }
}
