package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.Settings;
import uk.dasv.platform.Transactions;

/**
 * Lets people in by e-mail address and password. Ten wrong tries are free; then each costs a
 * growing delay, per account from one address (up to 15 minutes), per address (the same) and per
 * account from anywhere (a minute at most), so that nobody can lock somebody else out for good.
 */
@ApplicationScoped
public class Door {

    /** Sample people who stand for one kind of person each have an address here; nobody can have a real one. */
    public static final String TRY_DOMAIN = "@try.invalid";

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    Transactions transactions;

    @Inject
    LoadMarks marks;

    @Inject
    Event<SignInEvent> events;

    @Inject
    CurrentUser user;

    /** A sample sign-in the page offers. */
    public record Sample(String email, String name) {}

    /**
     * Signs in.
     *
     * @return who
     * @throws RuleViolation when account and password do not fit, or the next try must wait
     */
    public SignedIn enter(String email, String password, String address) throws Exception {
        String account = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        List<String> keys = keys(account, address);
        Duration wait = transactions.separate(() -> longestWait(keys, now));
        if (!wait.isZero()) {
            throw RuleViolation.of("signIn.wait", spoken(wait));
        }
        Optional<Person> person = person(account).filter(p -> !p.hasLeft(LocalDate.now(clock)));
        boolean right =
                passwords.matches(password, person.map(Person::getPasswordHash).orElse(null));
        Optional<SignedIn> entered = transactions.separate(() -> {
            if (right) {
                forgive(keys);
                return welcome(person.orElseThrow());
            }
            keys.forEach(key -> count(key, now));
            events.fire(new SignInEvent(SignInEvent.Kind.SIGN_IN_FAILED, account));
            return Optional.empty();
        });
        return entered.orElseGet(Door::refuse);
    }

    /** Signs in as one of the sample people, only where the data is sample data. */
    public SignedIn enterAsSample(String email) throws Exception {
        if (!offersSamples() || !email.endsWith(TRY_DOMAIN)) {
            return refuse();
        }
        Person person = person(email).orElseThrow(() -> RuleViolation.of("signIn.wrong"));
        return transactions.separate(() -> welcome(person).orElseThrow());
    }

    /** The sample sign-ins, one per kind of person; none in a real installation. */
    public List<Sample> samples() {
        if (!offersSamples()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT NEW uk.dasv.identity.Door.Sample(p.email, p.name) FROM Person p"
                                + " WHERE p.email LIKE :domain ORDER BY p.id",
                        Sample.class)
                .setParameter("domain", "%" + TRY_DOMAIN)
                .getResultList();
    }

    /** Says that the current user has gone. */
    public void leave() throws Exception {
        transactions.separate(() -> {
            events.fire(new SignInEvent(SignInEvent.Kind.SIGNED_OUT, null));
            return null;
        });
        user.leave();
    }

    private boolean offersSamples() {
        return Settings.sample() && marks.isSample();
    }

    private Optional<SignedIn> welcome(Person person) {
        user.become(person.getId(), null);
        events.fire(new SignInEvent(SignInEvent.Kind.SIGNED_IN, person.getEmail()));
        return Optional.of(new SignedIn(person.getId(), null));
    }

    private static SignedIn refuse() {
        throw RuleViolation.of("signIn.wrong");
    }

    private Optional<Person> person(String email) {
        return em.createQuery("SELECT p FROM Person p WHERE p.email = :email", Person.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    private static List<String> keys(String account, String address) {
        return List.of(
                "both:" + Digest.of(account + " " + address),
                "from:" + Digest.of(address),
                "account:" + Digest.of(account).substring(0, 60));
    }

    private Duration longestWait(List<String> keys, Instant now) {
        return keys.stream()
                .map(k -> counter(k)
                        .map(c -> c.wait(now, k.startsWith("account:") ? MINUTE : QUARTER))
                        .orElse(Duration.ZERO))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /**
     * Forgives the account all wrong tries, and the address only those on this account: who has one
     * account cannot buy free tries on the others with it.
     */
    private void forgive(List<String> keys) {
        int tries = counter(keys.get(0)).map(SignInThrottle::getFailures).orElse(0);
        for (String key : keys) {
            counter(key).ifPresent(c -> c.forgive(key.startsWith("account:") ? c.getFailures() : tries));
        }
    }

    private void count(String key, Instant now) {
        SignInThrottle counter = counter(key).orElseGet(() -> {
            SignInThrottle first = new SignInThrottle(key);
            em.persist(first);
            return first;
        });
        counter.failed(now);
    }

    private Optional<SignInThrottle> counter(String key) {
        return em.createQuery("SELECT t FROM SignInThrottle t WHERE t.key = :key", SignInThrottle.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private static String spoken(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds() + 1);
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
