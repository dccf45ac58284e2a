package uk.dasv.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.Settings;
import uk.dasv.platform.Transactions;

/**
 * One-time links to choose a password: for a person an administrator added, and, in a fresh
 * installation, for the first administrator (its link stands in the log and nowhere else).
 */
@ApplicationScoped
public class PasswordLinks {

    private static final Duration LIFE = Duration.ofDays(7);

    private static final Duration SECOND_CLICK = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    Transactions transactions;

    @Inject
    Validator validator;

    @Inject
    Event<SignInEvent> events;

    @Inject
    Event<FirstAdministrator> firsts;

    @Inject
    Administrators administrators;

    @Inject
    KnownBrowsers browsers;

    /** What a living link is for: {@code firstAdministrator} asks for name and e-mail too. */
    public record Purpose(boolean firstAdministrator, String name) {}

    /** The form behind the link. */
    public record Choose(
            @NotBlank(message = "{required}") String token,
            @Size(max = 120, message = "{tooLong}") String name,
            @Size(max = 200, message = "{tooLong}") String email,
            String password,
            String again) {}

    /** Makes the link for the first administrator when there is none yet who can sign in; empty otherwise. */
    public Optional<String> forFirstAdministrator() throws Exception {
        return transactions.separate(
                () -> administrators.held().isEmpty() ? Optional.of(make(null)) : Optional.empty());
    }

    /** Makes a link for the person; the caller has the right to administer. */
    @RequiresPermission(Permission.ADMINISTER)
    public String forPerson(String email) throws Exception {
        return transactions.separate(() -> {
            Person person = em.createQuery("SELECT p FROM Person p WHERE p.email = :email", Person.class)
                    .setParameter("email", email)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(NotFound::new);
            events.fire(new SignInEvent(SignInEvent.Kind.PASSWORD_LINK_MADE, person.getEmail()));
            useUp(person.getId());
            return make(person.getId());
        });
    }

    /**
     * What the link is for; empty when it is used, too old or none.
     *
     * @param sent whether its form was sent: then one that was used a moment ago still has its purpose,
     *     for the second of two clicks
     */
    public Optional<Purpose> purpose(String token, boolean sent) {
        Instant now = clock.instant();
        return link(token)
                .filter(l -> l.isAlive(now) || sent && l.isUsedSince(now.minus(SECOND_CLICK)))
                .map(l -> l.getPersonId() == null
                        ? new Purpose(true, null)
                        : new Purpose(
                                false, em.find(Person.class, l.getPersonId()).getName()));
    }

    /**
     * Takes the password and uses the link up.
     *
     * @throws RuleViolation at the input that is not right, or when the link is dead
     */
    public void choose(Choose form) throws Exception {
        Set<ConstraintViolation<Choose>> shape = validator.validate(form);
        if (!shape.isEmpty()) {
            throw new ConstraintViolationException(shape);
        }
        if (form.password() != null && !form.password().equals(form.again())) {
            throw RuleViolation.at("again", "password.differ");
        }
        transactions.separate(() -> {
            PasswordLink link = held(form.token()).orElseThrow(() -> RuleViolation.of("link.dead"));
            if (justDone(link, form)) {
                return null;
            }
            link.use(clock.instant());
            Person person =
                    link.getPersonId() == null ? firstAdministrator(form) : em.find(Person.class, link.getPersonId());
            passwords.requireGood(form.password(), List.of(person.getName(), person.getEmail()));
            person.choosePassword(passwords.hash(form.password()), clock.instant());
            browsers.forget(person);
            useUp(person.getId());
            events.fire(new SignInEvent(SignInEvent.Kind.PASSWORD_CHOSEN, person.getEmail()));
            return null;
        });
    }

    /** Whether this is the click that has used the link up, once more: it changes nothing and ends the same. */
    private boolean justDone(PasswordLink link, Choose form) {
        if (!link.isUsedSince(clock.instant().minus(SECOND_CLICK))) {
            return false;
        }
        boolean first = link.getPersonId() == null;
        return em.createQuery("SELECT p FROM Person p WHERE " + (first ? "p.email" : "p.id") + " = :who", Person.class)
                .setParameter("who", first ? String.valueOf(form.email()) : link.getPersonId())
                .getResultStream()
                .anyMatch(person -> passwords.matches(form.password(), person.getPasswordHash()));
    }

    private Person firstAdministrator(Choose form) {
        if (!administrators.held().isEmpty()) {
            throw RuleViolation.of("link.dead");
        }
        if (form.name() == null || form.name().isBlank()) {
            throw RuleViolation.at("name", "required");
        }
        if (form.email() == null || !form.email().matches("[^@\\s]+@[^@\\s]+")) {
            throw RuleViolation.at("email", "email.notOne");
        }
        Person person = new Person(form.name(), form.email(), null, true);
        if (isTaken(person.getEmail())) {
            throw RuleViolation.at("email", "constraint.person_email");
        }
        em.persist(person);
        firsts.fire(new FirstAdministrator(person.getName(), person.getEmail()));
        return person;
    }

    private boolean isTaken(String email) {
        return em.createQuery("SELECT COUNT(p) FROM Person p WHERE p.email = :email", Long.class)
                        .setParameter("email", email)
                        .getSingleResult()
                > 0;
    }

    /** Only the newest link works, and none that was made before a password was chosen. */
    private void useUp(Long personId) {
        em.createQuery(
                        "SELECT l FROM PasswordLink l WHERE l.personId = :person AND l.usedAt IS NULL",
                        PasswordLink.class)
                .setParameter("person", personId)
                .getResultStream()
                .filter(link -> link.isAlive(clock.instant()))
                .forEach(link -> link.use(clock.instant()));
    }

    private String make(Long personId) {
        String secret = Digest.secret();
        em.persist(new PasswordLink(personId, Digest.of(secret), clock.instant().plus(LIFE)));
        return Settings.baseUrl() + "/set-password?token=" + secret;
    }

    /** The link as nobody else has it at the moment, so that two clicks take turns. */
    private Optional<PasswordLink> held(String token) {
        return em.createQuery("SELECT l FROM PasswordLink l WHERE l.tokenHash = :hash", PasswordLink.class)
                .setParameter("hash", Digest.of(String.valueOf(token)))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private Optional<PasswordLink> link(String token) {
        return em.createQuery("SELECT l FROM PasswordLink l WHERE l.tokenHash = :hash", PasswordLink.class)
                .setParameter("hash", Digest.of(String.valueOf(token)))
                .getResultStream()
                .findFirst();
    }
}
