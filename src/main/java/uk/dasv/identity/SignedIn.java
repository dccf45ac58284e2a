package uk.dasv.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * All that a session keeps: who is signed in, which body they chose to act for (may be null), since
 * when, and when the password they signed in with was chosen (null for a sample sign-in). A session
 * ends after twelve hours, however busy, and when its person has a new password.
 */
public record SignedIn(long personId, Long bodyId, Instant signedInAt, Instant passwordSetAt) implements Serializable {

    /** The session attribute it is kept under. */
    public static final String ATTRIBUTE = "dasv.signedIn";

    static final Duration LONGEST = Duration.ofHours(12);

    /** The same sign-in, acting for another body. */
    public SignedIn actingFor(long body) {
        return new SignedIn(personId, body, signedInAt, passwordSetAt);
    }

    /** Whether the sign-in still holds for the person as they stand now. */
    public boolean holds(Standing now, Instant at) {
        return signedInAt != null
                && at.isBefore(signedInAt.plus(LONGEST))
                && Objects.equals(passwordSetAt, now.passwordSetAt());
    }
}
