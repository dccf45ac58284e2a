package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the browsers in which somebody has signed in before. What such a browser holds is a secret
 * for each of the last few people who signed in there, with dots between them.
 */
@ApplicationScoped
public class KnownBrowsers {

    /** How long a browser is known that nobody signs in with. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final int PEOPLE = 5;
    private static final String SECRETS = "[\\w-]{32}(\\.[\\w-]{32}){0," + (PEOPLE - 1) + "}";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The digest under which the browser is known as one of the person's; empty when it is a stranger's. */
    Optional<String> known(Person person, String held) {
        List<String> hashes = secrets(held).stream().map(Digest::of).toList();
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery(
                        "SELECT b.tokenHash FROM KnownBrowser b WHERE b.personId = :person AND b.tokenHash IN :hashes"
                                + " AND b.lastUsedAt > :old",
                        String.class)
                .setParameter("person", person.getId())
                .setParameter("hashes", hashes)
                .setParameter("old", clock.instant().minus(LIFE))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Remembers that the person has signed in there; returns what the browser is to hold from now on. */
    String remember(Person person, String held) {
        em.createQuery("DELETE FROM KnownBrowser b WHERE b.lastUsedAt < :old")
                .setParameter("old", clock.instant().minus(LIFE))
                .executeUpdate();
        Optional<String> hash = known(person, held);
        if (hash.isPresent()) {
            em.createQuery("UPDATE KnownBrowser b SET b.lastUsedAt = :now WHERE b.tokenHash = :hash")
                    .setParameter("now", clock.instant())
                    .setParameter("hash", hash.get())
                    .executeUpdate();
            return held;
        }
        String secret = Digest.secret();
        em.persist(new KnownBrowser(person.getId(), Digest.of(secret), clock.instant()));
        List<String> all = new ArrayList<>(List.of(secret));
        all.addAll(secrets(held));
        return String.join(".", all.subList(0, Math.min(PEOPLE, all.size())));
    }

    /** The person has a new password: from now on every browser is a stranger's. */
    void forget(Person person) {
        em.createQuery("DELETE FROM KnownBrowser b WHERE b.personId = :person")
                .setParameter("person", person.getId())
                .executeUpdate();
    }

    private static List<String> secrets(String held) {
        return held == null || !held.matches(SECRETS)
                ? List.of()
                : Stream.of(held.split("\\.")).toList();
    }
}
