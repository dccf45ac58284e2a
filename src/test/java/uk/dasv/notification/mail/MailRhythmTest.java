package uk.dasv.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests go out at seven in London, in summer and winter, on working days. */
class MailRhythmTest {

    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource({
        // Thursday, summer time
        "DAILY, 2026-07-02T05:59:59Z, 2026-07-02T06:00:00Z",
        "DAILY, 2026-07-02T06:00:00Z, 2026-07-03T06:00:00Z",
        // Friday evening
        "DAILY, 2026-07-03T18:00:00Z, 2026-07-06T06:00:00Z",
        // Christmas Eve: Friday, Saturday's holiday is made up for on Monday
        "DAILY, 2026-12-24T12:00:00Z, 2026-12-29T07:00:00Z",
        // the clocks go back on the 25th
        "DAILY, 2026-10-23T12:00:00Z, 2026-10-26T07:00:00Z",
        "WEEKLY, 2026-07-02T12:00:00Z, 2026-07-06T06:00:00Z",
        "WEEKLY, 2026-07-06T05:00:00Z, 2026-07-06T06:00:00Z",
        "WEEKLY, 2026-07-06T06:00:00Z, 2026-07-13T06:00:00Z",
        // Easter Monday
        "WEEKLY, 2026-04-02T12:00:00Z, 2026-04-07T06:00:00Z",
        "WEEKLY, 2026-04-06T12:00:00Z, 2026-04-07T06:00:00Z"
    })
    void theNextDigestIsOnAWorkingMorning(MailRhythm rhythm, Instant after, Instant next) {
        assertThat(rhythm.nextAfter(after)).isEqualTo(next);
    }
}
