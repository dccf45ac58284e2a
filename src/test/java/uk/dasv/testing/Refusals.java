package uk.dasv.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import uk.dasv.platform.DomainException;

/** What a step that keeps not to a rule answers. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(String key, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }
}
