package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a sign-in holds. */
class SignedInTest {

    private static final Instant CHOSEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final SignedIn session = new SignedIn(7, null, NINE, CHOSEN);

    private static Standing whosePasswordIsOf(Instant chosen) {
        return new Standing(7, "Somebody", false, List.of(), chosen);
    }

    @Test
    void holdsForTwelveHoursHoweverBusy() {
        Instant nine = NINE.plus(Duration.ofHours(12));
        assertThat(session.holds(whosePasswordIsOf(CHOSEN), nine.minusSeconds(1)))
                .isTrue();
        assertThat(session.holds(whosePasswordIsOf(CHOSEN), nine)).isFalse();
    }

    @Test
    void anotherBodyToActForDoesNotMakeItLonger() {
        assertThat(session.actingFor(3).holds(whosePasswordIsOf(CHOSEN), NINE.plus(Duration.ofHours(12))))
                .isFalse();
        assertThat(session.actingFor(3).bodyId()).isEqualTo(3);
    }

    @Test
    void endsWithANewPasswordOrAFirstOne() {
        assertThat(session.holds(whosePasswordIsOf(NINE), NINE)).isFalse();
        assertThat(session.holds(whosePasswordIsOf(null), NINE)).isFalse();
        assertThat(new SignedIn(7, null, NINE, null).holds(whosePasswordIsOf(NINE), NINE))
                .isFalse();
    }

    @Test
    void aSessionOfAnOlderProgramHoldsNoMore() {
        assertThat(new SignedIn(7, null, null, null).holds(whosePasswordIsOf(null), NINE))
                .isFalse();
    }
}
