package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long somebody waits who has guessed wrongly. */
class SignInThrottleTest {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final SignInThrottle counter = new SignInThrottle("account:x");

    private void tries(int number) {
        for (int n = 0; n < number; n++) {
            counter.count(NINE);
        }
    }

    private Duration delay() {
        return counter.wait(NINE, WrongTries.QUARTER);
    }

    @Test
    void nineTriesAreFree() {
        tries(9);
        assertThat(delay()).isZero();
    }

    @Test
    void fromTheTenthOnEachWrongTryDoublesTheDelay() {
        tries(10);
        assertThat(delay()).hasSeconds(2);
        tries(1);
        assertThat(delay()).hasSeconds(4);
        tries(1);
        assertThat(delay()).hasSeconds(8);
        assertThat(counter.wait(NINE.plusSeconds(7), WrongTries.QUARTER)).hasSeconds(1);
        assertThat(counter.wait(NINE.plusSeconds(8), WrongTries.QUARTER)).isZero();
    }

    @Test
    void nobodyWaitsLongerThanTheLongest() {
        tries(200);
        assertThat(delay()).isEqualTo(Duration.ofMinutes(15));
        assertThat(counter.wait(NINE, WrongTries.MINUTE)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void wrongTriesAreForgottenAfterAnHour() {
        tries(200);
        Instant later = NINE.plus(Duration.ofMinutes(60)).plusMillis(1);
        assertThat(counter.wait(later, WrongTries.QUARTER)).isZero();

        counter.count(later);
        assertThat(counter.getFailures()).isEqualTo(1);
    }

    @Test
    void aRightTryIsForgivenAndLeavesTheOthersWaitingNoLonger() {
        tries(11);
        Instant right = NINE.plusSeconds(60);
        Instant before = counter.count(right);

        counter.forgive(1, right, before);

        assertThat(counter.getFailures()).isEqualTo(11);
        assertThat(delay()).hasSeconds(4);
    }
}
