package uk.dasv.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class KnockLimitTest {

    private final KnockLimit limit = new KnockLimit();

    @Test
    void whoAsksTooOftenGetsNoAnswerForAWhileAndOthersDo() {
        at(Instant.parse("2026-07-02T11:00:00Z"));
        for (int i = 0; i < KnockLimit.MOST / KnockLimit.WRONG; i++) {
            assertThat(limit.passes("203.0.113.7")).isTrue();
            limit.asked("203.0.113.7", false);
            limit.asked("203.0.113.8", true);
        }
        assertThat(limit.passes("203.0.113.7")).isFalse();
        assertThat(limit.passes("203.0.113.8")).isTrue();

        at(Instant.parse("2026-07-02T11:00:01Z").plus(KnockLimit.WHILE));
        assertThat(limit.passes("203.0.113.7")).isTrue();
    }

    private void at(Instant now) {
        limit.clock = Clock.offset(Clock.fixed(now, ZoneOffset.UTC), Duration.ZERO);
    }
}
