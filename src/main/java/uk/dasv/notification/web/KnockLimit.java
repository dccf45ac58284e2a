package uk.dasv.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often somebody may ask at a secret address before they get no answer for a while. A calendar program asks a few times an
 * hour; whoever tries addresses out asks much more often. Each node counts for itself: a secret of 192 bits needs no more.
 */
@ApplicationScoped
public class KnockLimit {

    static final int MOST = 60;

    static final Duration WHILE = Duration.ofMinutes(10);

    /** More callers than that at a time, and all are counted together: memory has an end. */
    private static final int CALLERS = 10_000;

    private static final String ALL = "";

    @Inject
    Clock clock;

    private final Map<String, Integer> knocks = new HashMap<>();
    private Instant since = Instant.EPOCH;

    /** Counts the caller in; whether they get an answer. */
    synchronized boolean passes(String caller) {
        Instant now = clock.instant();
        if (since.plus(WHILE).isBefore(now)) {
            knocks.clear();
            since = now;
        }
        String counted = knocks.size() < CALLERS || knocks.containsKey(caller) ? caller : ALL;
        return knocks.merge(counted, 1, Integer::sum) <= MOST;
    }
}
