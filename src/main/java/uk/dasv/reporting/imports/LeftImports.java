package uk.dasv.reporting.imports;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/** Drops imports that are a day old with their files and rows, whether they were finished or left. Safe on several nodes. */
@Singleton
public class LeftImports {

    static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "17", timezone = "Europe/London", persistent = false)
    public void drop() {
        em.createQuery("DELETE FROM ImportJob j WHERE j.uploadedAt < :old")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
