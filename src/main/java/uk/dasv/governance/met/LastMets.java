package uk.dasv.governance.met;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Scope;

/** Looks up when bodies last met, for the queries that hold things against that day. */
@ApplicationScoped
public class LastMets {

    @PersistenceContext
    EntityManager em;

    /** The bodies whose meetings are within the scope and that met before the day, by name: their codes and what they are called. */
    public List<Body> within(Scope scope, LocalDate before) {
        return scope.bind(
                        em.createQuery(
                                "SELECT DISTINCT NEW uk.dasv.governance.met.LastMets$Body(b.code, b.shortName)"
                                        + " FROM Meeting m JOIN m.body b WHERE m.meetsOn < :day AND m.state <> :cancelled"
                                        + " AND " + scope.words("b.path") + " ORDER BY b.shortName",
                                Body.class),
                        false)
                .setParameter("day", before)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultList();
    }

    /** A body that has met. */
    public record Body(String code, String name) {}

    /** When the body with that code last met before the day; empty where there is no such body. */
    public Optional<LastMet> of(String code, LocalDate before) {
        return em.createQuery(
                        "SELECT b.id, b.code, b.shortName, b.path, MAX(m.meetsOn) FROM Body b LEFT JOIN Meeting m"
                                + " ON m.body = b AND m.meetsOn < :day AND m.state <> :cancelled WHERE b.code = :code"
                                + " GROUP BY b.id, b.code, b.shortName, b.path ORDER BY b.code",
                        Object[].class)
                .setParameter("code", code)
                .setParameter("day", before)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .getResultStream()
                .findFirst()
                .map(b -> new LastMet((Long) b[0], (String) b[1], (String) b[2], (String) b[3], (LocalDate) b[4]));
    }
}
