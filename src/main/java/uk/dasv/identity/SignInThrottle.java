package uk.dasv.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import uk.dasv.platform.BaseEntity;

/**
 * Counts the wrong tries of one account, one address or one browser, and says how long the next must
 * wait. A try counts before its password is looked at and is forgiven when that was right. {@link
 * WrongTries} makes the row and reads it under a lock, so that tries at the same time take turns.
 */
@Entity
@Table(name = "sign_in_throttle")
public class SignInThrottle extends BaseEntity {

    static final int FREE_TRIES = 10;
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    @Column(name = "throttle_key", nullable = false, length = 80)
    private String key;

    @Column(nullable = false)
    private int failures;

    @Column(name = "last_failure_at", nullable = false)
    private Instant lastFailureAt;

    protected SignInThrottle() {}

    SignInThrottle(String key) {
        this.key = key;
        this.lastFailureAt = Instant.EPOCH;
    }

    /** Counts a try that is about to be made; returns when the one before it was. */
    Instant count(Instant at) {
        Instant before = lastFailureAt;
        failures = isForgotten(at) ? 1 : failures + 1;
        lastFailureAt = at;
        return before;
    }

    /**
     * Somebody signed in after all: their wrong tries are forgiven, and those of nobody else, who
     * wait no longer for it either.
     */
    void forgive(int tries, Instant at, Instant before) {
        failures = Math.max(0, failures - tries);
        if (lastFailureAt.equals(at)) {
            lastFailureAt = before;
        }
    }

    String getKey() {
        return key;
    }

    int getFailures() {
        return failures;
    }

    /** How long from now until the next try is heard; grows with each wrong try, never past the longest. */
    Duration wait(Instant now, Duration longest) {
        if (failures < FREE_TRIES || isForgotten(now)) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(20, failures - FREE_TRIES + 1));
        Duration capped = delay.compareTo(longest) > 0 ? longest : delay;
        Duration left = Duration.between(now, lastFailureAt.plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private boolean isForgotten(Instant now) {
        return lastFailureAt.plus(FORGOTTEN_AFTER).isBefore(now);
    }
}
