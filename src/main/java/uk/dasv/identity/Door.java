package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.dasv.platform.LoadMarks;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.Settings;
import uk.dasv.platform.Transactions;

/**
 * Lets people in by e-mail address and password. Guessing is slowed down by {@link WrongTries}; every
 * sign-in, and every try that fails, is in the audit.
 */
@ApplicationScoped
public class Door {

    /** Sample people who stand for one kind of person each have an address here; nobody can have a real one. */
    public static final String TRY_DOMAIN = "@try.invalid";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    Transactions transactions;

    @Inject
    WrongTries tries;

    @Inject
    KnownBrowsers browsers;

    @Inject
    LoadMarks marks;

    @Inject
    Event<SignInEvent> events;

    @Inject
    CurrentUser user;

    /** A sample sign-in the page offers. */
    public record Sample(String email, String name) {}

    /** Somebody who is in, and what their browser is to hold so that it is known the next time. */
    public record Entered(SignedIn who, String browser) {}

    /**
     * Signs in.
     *
     * @param browser what the browser holds since somebody signed in there before; may be null
     * @return who
     * @throws RuleViolation when account and password do not fit, or the next try must wait
     */
    public Entered enter(String email, String password, String address, String browser) throws Exception {
        String account = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        Optional<Person> known = person(account);
        WrongTries.Counted counted = tries.begin(known.flatMap(p -> browsers.known(p, browser))
                .map(WrongTries::keysOfKnown)
                .orElseGet(() -> WrongTries.keys(account, address)));
        if (!counted.delay().isZero()) {
            throw RuleViolation.of("signIn.wait", spoken(counted.delay()));
        }
        Optional<Person> person = known.filter(p -> !p.hasLeft(LocalDate.now(clock)));
        boolean right =
                passwords.matches(password, person.map(Person::getPasswordHash).orElse(null));
        if (!right) {
            return transactions
                    .separate(() -> {
                        events.fire(
                                SignInEvent.failed(known.map(Person::getEmail).orElse(null)));
                        return Optional.<Entered>empty();
                    })
                    .orElseGet(Door::refuse);
        }
        tries.forgive(counted);
        return transactions.separate(
                () -> new Entered(welcome(person.orElseThrow()), browsers.remember(person.orElseThrow(), browser)));
    }

    /** Signs in as one of the sample people, only where the data is sample data. */
    public SignedIn enterAsSample(String email) throws Exception {
        if (!offersSamples() || !email.endsWith(TRY_DOMAIN)) {
            return refuse();
        }
        Person person = person(email).orElseThrow(() -> RuleViolation.of("signIn.wrong"));
        return transactions.separate(() -> welcome(person));
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

    private SignedIn welcome(Person person) {
        user.become(person.getId(), null);
        events.fire(new SignInEvent(SignInEvent.Kind.SIGNED_IN, person.getEmail()));
        return new SignedIn(person.getId(), null, clock.instant(), person.getPasswordSetAt());
    }

    private static <T> T refuse() {
        throw RuleViolation.of("signIn.wrong");
    }

    /** The person with exactly that address: MySQL takes accents and full-width letters for the plain ones. */
    private Optional<Person> person(String email) {
        return em.createQuery("SELECT p FROM Person p WHERE p.email = :email", Person.class)
                .setParameter("email", email)
                .getResultStream()
                .filter(p -> p.getEmail().equals(email))
                .findFirst();
    }

    private static String spoken(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds() + 1);
        return seconds < 90 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
