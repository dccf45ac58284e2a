package uk.dasv.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Digest;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Standing;

/**
 * Reads the calendar behind a secret address, as whoever it was given to would see it today. Nothing says whether an address is
 * wrong, taken back, or that of somebody who has left.
 */
@ApplicationScoped
public class CalendarFeeds {

    /** More meetings than the bodies of one person have in a hundred years. */
    private static final int MOST = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    CalendarText text;

    /**
     * The calendar as a file; empty where there is none.
     *
     * @param body the code of a body whose meetings the person may know of; null for all bodies on which they sit
     */
    public Optional<String> read(String secret, String body) {
        Optional<Long> whose = whose(secret);
        if (whose.isEmpty()) {
            return Optional.empty();
        }
        user.become(whose.get(), null);
        try {
            return user.standing().flatMap(who -> body == null ? Optional.of(ofPerson(who)) : ofBody(body));
        } finally {
            user.leave();
        }
    }

    private Optional<Long> whose(String secret) {
        return em.createQuery(
                        "SELECT a.person.id FROM CalendarAddress a WHERE a.tokenHash = :hash AND a.takenBackAt IS NULL",
                        Long.class)
                .setParameter("hash", Digest.of(secret))
                .getResultStream()
                .findFirst();
    }

    private String ofPerson(Standing who) {
        List<Long> bodies = who.bodies().stream().map(Grant::bodyId).toList();
        List<Meeting> meetings = bodies.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT m FROM Meeting m JOIN FETCH m.body WHERE m.body.id IN :bodies"
                                        + " ORDER BY m.meetsOn DESC, m.id",
                                Meeting.class)
                        .setParameter("bodies", bodies)
                        .setMaxResults(MOST)
                        .getResultList();
        return text.of("DASV meetings", meetings);
    }

    private Optional<String> ofBody(String code) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<String> names = cb.createQuery(String.class);
        Root<uk.dasv.governance.Body> body = names.from(uk.dasv.governance.Body.class);
        Predicate seen = access.scope(Permission.VIEW_MEETINGS).on(cb, body.get("path"));
        names.select(body.get("shortName")).where(cb.equal(body.get("code"), code), seen);
        return em.createQuery(names)
                .getResultStream()
                .findFirst()
                .map(name -> text.of(
                        "DASV meetings: " + name,
                        em.createQuery(
                                        "SELECT m FROM Meeting m JOIN FETCH m.body WHERE m.body.code = :code"
                                                + " ORDER BY m.meetsOn DESC, m.id",
                                        Meeting.class)
                                .setParameter("code", code)
                                .setMaxResults(MOST)
                                .getResultList()));
    }
}
