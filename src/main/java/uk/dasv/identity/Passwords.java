package uk.dasv.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * Which passwords are good enough and how they are kept: length and a deny-list, no composition
 * rules and no expiry (NCSC, "Password policy"); Argon2id with 19 MiB, two passes, one lane (OWASP
 * Password Storage Cheat Sheet).
 */
@ApplicationScoped
public class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final List<String> OWN_WORDS =
            List.of("dasv", "dsaag", "derby", "derbyshire", "tracker", "delivery", "marac");

    private Zxcvbn guesses;

    /** A hash that no password has, so that an unknown account takes as long as a known one. */
    private String nobodys;

    @PostConstruct
    void prepare() {
        guesses = new Zxcvbn();
        nobodys = hash("nobody has this password: " + BaseEntity.newId());
    }

    /**
     * Refuses a password that is too short, too long or easy to guess.
     *
     * @throws RuleViolation at the field {@code password}
     */
    public void requireGood(String password, List<String> ownersWords) {
        if (password == null || password.length() < SHORTEST) {
            throw RuleViolation.at("password", "password.short");
        }
        if (password.length() > LONGEST) {
            throw RuleViolation.at("password", "password.long");
        }
        List<String> words = new ArrayList<>(OWN_WORDS);
        words.addAll(ownersWords);
        if (guesses.measure(password.substring(0, Math.min(60, password.length())), words)
                        .getGuessesLog10()
                < 9) {
            throw RuleViolation.at("password", "password.common");
        }
    }

    public String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    /** Whether the password is the one behind the hash; takes its time for a null hash too. */
    public boolean matches(String password, String hash) {
        String against = hash == null ? nobodys : hash;
        String given = password == null || password.length() > LONGEST ? "" : password;
        boolean same = Password.check(given, against).with(Argon2Function.getInstanceFromHash(against));
        return same && hash != null;
    }
}
