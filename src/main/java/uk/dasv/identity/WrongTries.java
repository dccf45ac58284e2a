package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.Transactions;

/**
 * Slows down guessing. Ten wrong tries are free; then each costs a growing delay: per account from
 * one address (up to 15 minutes), per address (the same) and per account from anywhere (a minute at
 * most), so that nobody can lock somebody else out for good. A browser that has signed in to the
 * account before waits for its own wrong tries alone.
 */
@ApplicationScoped
public class WrongTries {

    static final Duration QUARTER = Duration.ofMinutes(15);
    static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String ACCOUNT = "account:";
    private static final String BOTH = "both:";
    private static final String FROM = "from:";
    private static final String BROWSER = "browser:";

    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(5);
    private static final int ATTEMPTS = 4;

    /** What databases say when two transactions stood in each other's way and one had to give in. */
    private static final Set<String> GAVE_IN = Set.of("40001", "HYT00", "41000");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

    private final AtomicReference<Instant> cleared = new AtomicReference<>(Instant.EPOCH);

    /** A try that was counted, or, with a delay, one that is not heard yet and does not count. */
    record Counted(Instant at, Map<String, Instant> before, Duration delay) {

        Counted {
            before = Map.copyOf(before);
        }
    }

    /** What a try on the account from the address counts for. */
    static List<String> keys(String account, String address) {
        // always in the same order, so that no two tries wait for each other
        return List.of(
                ACCOUNT + Digest.of(account), BOTH + Digest.of(account + " " + address), FROM + Digest.of(address));
    }

    /** What a try from a browser that has signed in to the account before counts for. */
    static List<String> keysOfKnown(String tokenHash) {
        return List.of(BROWSER + tokenHash);
    }

    /** Counts a try before its password is looked at, unless it has to wait. */
    Counted begin(List<String> keys) throws Exception {
        clearNowAndThen();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return inTurn(() -> {
            List<SignInThrottle> counters = keys.stream().map(this::held).toList();
            Duration wait = counters.stream()
                    .map(c -> c.wait(now, c.getKey().startsWith(ACCOUNT) ? MINUTE : QUARTER))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            Map<String, Instant> before = new HashMap<>();
            if (wait.isZero()) {
                counters.forEach(c -> before.put(c.getKey(), c.count(now)));
            }
            return new Counted(now, before, wait);
        });
    }

    /**
     * The try was right. Forgives the account all wrong tries, and the address only those on this
     * account: who has one account cannot buy free tries on the others with it.
     */
    void forgive(Counted right) throws Exception {
        inTurn(() -> {
            List<SignInThrottle> counters =
                    right.before().keySet().stream().sorted().map(this::held).toList();
            int own = counters.stream()
                    .filter(c -> c.getKey().startsWith(BOTH) || c.getKey().startsWith(BROWSER))
                    .mapToInt(SignInThrottle::getFailures)
                    .sum();
            counters.forEach(c -> c.forgive(
                    c.getKey().startsWith(ACCOUNT) ? c.getFailures() : own,
                    right.at(),
                    right.before().get(c.getKey())));
            return null;
        });
    }

    /** Forgets for good what is too old to count; returns how many rows that were. */
    int clear() throws Exception {
        return inTurn(() -> em.createQuery("DELETE FROM SignInThrottle t WHERE t.lastFailureAt < :old")
                .setParameter("old", clock.instant().minus(SignInThrottle.FORGOTTEN_AFTER))
                .executeUpdate());
    }

    private void clearNowAndThen() throws Exception {
        Instant last = cleared.get();
        Instant now = clock.instant();
        if (last.plus(BETWEEN_CLEARINGS).isBefore(now) && cleared.compareAndSet(last, now)) {
            clear();
        }
    }

    /** The counter, made if there is none, as nobody else has it until this transaction ends. */
    private SignInThrottle held(String key) {
        em.createNativeQuery("INSERT INTO sign_in_throttle (id, version, throttle_key, failures, last_failure_at)"
                        + " VALUES (?1, 1, ?2, 0, ?3) ON DUPLICATE KEY UPDATE failures = failures")
                .setParameter(1, BaseEntity.newId())
                .setParameter(2, key)
                .setParameter(3, Timestamp.from(Instant.EPOCH))
                .executeUpdate();
        return em.createQuery("SELECT t FROM SignInThrottle t WHERE t.key = :key", SignInThrottle.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    private <T> T inTurn(Callable<T> work) throws Exception {
        for (int attempt = 1; true; attempt++) {
            try {
                return transactions.separate(work);
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !gaveIn(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean gaveIn(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && GAVE_IN.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
