package uk.dasv.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often somebody may ask at secret addresses before they get no answer for a while. One who is wrong counts as much as twenty
 * who are right: calendar programs of many people may ask from one address, and none of them is wrong often. Each node counts for
 * itself; a secret of 192 bits needs no more.
 */
@ApplicationScoped
public class KnockLimit {

    static final int MOST = 1200;

    static final int WRONG = 20;

    static final Duration WHILE = Duration.ofMinutes(10);

    /** More callers than that at a time, and all others are counted together: memory has an end. */
    private static final int CALLERS = 10_000;

    private static final String OTHERS = "";

    @Inject
    Clock clock;

    private final Map<String, Integer> knocks = new HashMap<>();
    private Instant since = Instant.EPOCH;

    /** Whether the caller gets an answer. */
    synchronized boolean passes(String caller) {
        Instant now = clock.instant();
        if (since.plus(WHILE).isBefore(now)) {
            knocks.clear();
            since = now;
        }
        return knocks.getOrDefault(counted(caller), 0) < MOST;
    }

    /** The caller has asked, rightly or not. */
    synchronized void asked(String caller, boolean rightly) {
        knocks.merge(counted(caller), rightly ? 1 : WRONG, Integer::sum);
    }

    private String counted(String caller) {
        return knocks.size() < CALLERS || knocks.containsKey(caller) ? caller : OTHERS;
    }
}
