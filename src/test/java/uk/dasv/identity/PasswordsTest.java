package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "three random words of a test";

    private final Passwords passwords = new Passwords();

    /** OWASP Password Storage Cheat Sheet: Argon2id with at least 19 MiB, two passes and one lane. */
    @Test
    void aHashIsMadeAsOwaspAdvisesAtLeast() {
        Matcher made = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)")
                .matcher(passwords.hash(PASSWORD));

        assertThat(made.matches()).isTrue();
        assertThat(Integer.parseInt(made.group(1))).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(Integer.parseInt(made.group(2))).isGreaterThanOrEqualTo(2);
        assertThat(Integer.parseInt(made.group(3))).isGreaterThanOrEqualTo(1);
        assertThat(made.group(4)).as("16 bytes of salt").hasSizeGreaterThanOrEqualTo(22);
        assertThat(made.group(5)).as("32 bytes of hash").hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void theSamePasswordHasAnotherHashEachTimeAndFitsBoth() {
        String one = passwords.hash(PASSWORD);
        String other = passwords.hash(PASSWORD);

        assertThat(one).isNotEqualTo(other);
        assertThat(passwords.matches(PASSWORD, one)).isTrue();
        assertThat(passwords.matches(PASSWORD, other)).isTrue();
        assertThat(passwords.matches(PASSWORD + ".", one)).isFalse();
    }
}
