package uk.dasv.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.Transactions;
import uk.dasv.testing.InServer;

/** Guessing is slowed down, and nobody can keep somebody else out by it. */
@InServer
class WrongTriesIT {

    private static final String PASSWORD = "three random words of a test";

    @Inject
    private Door door;

    @Inject
    private WrongTries tries;

    @Inject
    private Passwords passwords;

    @Inject
    private CurrentUser user;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager em;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String email = "owner." + mark + "@example.org";
    private final String home = "home " + mark;
    private final String elsewhere = "elsewhere " + mark;
    private Person owner;

    @BeforeEach
    void somebodyWithAPassword() throws Exception {
        owner = transactions.separate(() -> {
            Person person = new Person("An owner", email, null, false);
            person.choosePassword(passwords.hash(PASSWORD), clock.instant());
            em.persist(person);
            return person;
        });
    }

    @AfterEach
    void leave() {
        user.leave();
    }

    private Door.Entered enters(String address, String browser) throws Exception {
        return door.enter(email, PASSWORD, address, browser);
    }

    private void refused(String account, String address, String key) {
        assertThatThrownBy(() -> door.enter(account, "wrong", address, null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private void guesses(String account, String address, int number) {
        for (int n = 0; n < number; n++) {
            refused(account, address, "signIn.wrong");
        }
    }

    private int counted(String key) {
        return em.createQuery("SELECT t.failures FROM SignInThrottle t WHERE t.key = :key", Integer.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /** As if the wrong tries had been made then. */
    private void madeAt(String key, int failures, Instant at) throws Exception {
        tries.begin(List.of(key));
        transactions.separate(() -> em.createQuery(
                        "UPDATE SignInThrottle t SET t.failures = :n, t.lastFailureAt = :at WHERE t.key = :key")
                .setParameter("n", failures)
                .setParameter("at", at)
                .setParameter("key", key)
                .executeUpdate());
    }

    @Test
    void tenWrongTriesAreHeardAndThenEvenTheRightOneWaits() {
        guesses(email, home, 10);

        refused(email, home, "signIn.wait");
        assertThatThrownBy(() -> enters(home, null)).hasMessage("signIn.wait");
        for (String key : WrongTries.keys(email, home)) {
            assertThat(counted(key)).as("waiting does not count").isEqualTo(10);
        }
    }

    @Test
    void anAddressAloneWaitsWhateverAccountsItTries() {
        for (int n = 0; n < 10; n++) {
            guesses(n + email, elsewhere, 1);
        }

        refused("another" + email, elsewhere, "signIn.wait");
        assertThat(counted(WrongTries.keys(email, elsewhere).get(0))).isZero();
    }

    @Test
    void theOwnerElsewhereWaitsAMinuteAtMost() throws Exception {
        String account = WrongTries.keys(email, home).get(0);
        madeAt(account, 500, clock.instant());

        Duration delay = tries.begin(WrongTries.keys(email, home)).delay();
        assertThat(delay).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));

        madeAt(account, 500, clock.instant().minus(Duration.ofMinutes(1)));
        assertThat(enters(home, null).who().personId()).isEqualTo(owner.getId());
    }

    @Test
    void whoeverSignsInIsForgivenTheirOwnTriesAndOnlyThose() throws Exception {
        guesses("other" + email, home, 3);
        guesses(email, home, 4);

        enters(home, null);

        List<String> keys = WrongTries.keys(email, home);
        assertThat(keys).extracting(this::counted).containsExactly(0, 0, 3);
    }

    @Test
    void aBrowserThatHasSignedInBeforeIsNotKeptOutByStrangers() throws Exception {
        String browser = enters(home, null).browser();
        for (String key : WrongTries.keys(email, home)) {
            madeAt(key, 500, clock.instant());
        }

        assertThatThrownBy(() -> enters(home, null)).hasMessage("signIn.wait");
        assertThat(enters(home, browser).browser()).isEqualTo(browser);
    }

    @Test
    void itWaitsForItsOwnWrongTriesAlone() throws Exception {
        String browser = enters(home, null).browser();
        for (int n = 0; n < 10; n++) {
            assertThatThrownBy(() -> door.enter(email, "wrong", home, browser)).hasMessage("signIn.wrong");
        }

        assertThatThrownBy(() -> enters(home, browser)).hasMessage("signIn.wait");
        assertThat(enters(home, null).who().personId()).isEqualTo(owner.getId());
    }

    @Test
    void aBrowserKnownForOneAccountIsAStrangerToEveryOther() throws Exception {
        String browser = enters(home, null).browser();
        String other = "other." + email;
        transactions.separate(() -> {
            Person person = new Person("Another owner", other, null, false);
            person.choosePassword(passwords.hash(PASSWORD), clock.instant());
            em.persist(person);
            return null;
        });
        madeAt(WrongTries.keys(other, home).get(0), 500, clock.instant());

        assertThatThrownBy(() -> door.enter(other, PASSWORD, home, browser)).hasMessage("signIn.wait");

        madeAt(WrongTries.keys(other, home).get(0), 0, clock.instant());
        String both = door.enter(other, PASSWORD, home, browser).browser();
        assertThat(both).endsWith("." + browser);
        assertThat(enters(elsewhere, both).browser())
                .as("known for both people")
                .isEqualTo(both);
    }

    @Test
    void whatABrowserMakesUpIsNotKnown() throws Exception {
        madeAt(WrongTries.keys(email, home).get(0), 500, clock.instant());
        for (String madeUp : new String[] {"", "x", "a".repeat(32), "a".repeat(5000), "🙂", "' OR 1=1 --"}) {
            assertThatThrownBy(() -> enters(home, madeUp)).as(madeUp).hasMessage("signIn.wait");
        }
    }

    @Test
    void onlyADigestOfWhatTheBrowserHoldsIsKept() throws Exception {
        String browser = enters(home, null).browser();

        assertThat(em.createQuery("SELECT b.tokenHash FROM KnownBrowser b WHERE b.personId = :person", String.class)
                        .setParameter("person", owner.getId())
                        .getResultList())
                .containsExactly(Digest.of(browser));
    }

    @Test
    void whatIsOlderThanAnHourIsForgottenForGood() throws Exception {
        String old = "browser:old " + mark;
        String young = "browser:young " + mark;
        madeAt(old, 12, clock.instant().minus(Duration.ofMinutes(61)));
        madeAt(young, 12, clock.instant().minus(Duration.ofMinutes(59)));

        tries.clear();

        assertThat(counted(old)).isZero();
        assertThat(counted(young)).isEqualTo(12);
    }

    @Test
    void anotherSpellingOfAnAddressIsAnotherAccount() throws Exception {
        for (String spelling : new String[] {email.replace("owner", "ówner"), email.replace("owner", "ｏwner")}) {
            assertThatThrownBy(() -> door.enter(spelling, PASSWORD, home, null))
                    .as(spelling)
                    .hasMessage("signIn.wrong");
        }
        assertThat(door.enter(" " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD, home, null)
                        .who()
                        .personId())
                .isEqualTo(owner.getId());
    }

    @Test
    void whatWasTypedInsteadOfAnAddressIsNotWrittenDown() {
        String typed = "my secret " + mark;
        refused(typed, home, "signIn.wrong");
        refused(email, home, "signIn.wrong");

        assertThat(failures(typed)).isZero();
        assertThat(failures(email)).isEqualTo(1);
        assertThat(failures(SignInEvent.NOBODY)).isPositive();
    }

    private long failures(String reference) {
        return em.createQuery(
                        "SELECT COUNT(a) FROM AuditEntry a WHERE a.subjectRef = :reference"
                                + " AND a.event = uk.dasv.audit.AuditEvent.SIGN_IN_FAILED",
                        Long.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }
}
