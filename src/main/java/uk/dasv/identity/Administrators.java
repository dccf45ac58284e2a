package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.Settings;

/**
 * The administrators who can really sign in: not left, with a password (or with a button of their own
 * where the data is sample data). There must always be one.
 */
@ApplicationScoped
public class Administrators {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    LoadMarks marks;

    /**
     * Their identifiers. Until the transaction ends nobody else can change one of them, so that two
     * administrators cannot take each other's office at the same moment.
     */
    public List<Long> held() {
        boolean sample = Settings.sample() && marks.isSample();
        return em.createQuery(
                        "SELECT p FROM Person p WHERE p.administrator = TRUE AND (p.leftOn IS NULL OR p.leftOn > :today)"
                                + " AND (p.passwordHash IS NOT NULL OR p.email LIKE :sample) ORDER BY p.id",
                        Person.class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("sample", sample ? "%" + Door.TRY_DOMAIN : "")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(Person::getId)
                .toList();
    }
}
