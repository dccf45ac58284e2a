package uk.dasv.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.UseCase;

/** Where people choose how they are told by e-mail. It is their own affair, so the audit is silent. */
@ApplicationScoped
public class MailChoices {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Post post;

    /**
     * How the person is told.
     *
     * @param possible whether the tracker sends mail at all
     */
    public record Chosen(boolean urgentAtOnce, MailRhythm rest, String address, boolean possible)
            implements Serializable {}

    /** How the person wants to be told from now on. */
    public record Choose(
            boolean urgentAtOnce,
            @NotNull(message = "{choose}") MailRhythm rest) {}

    /** How the person is told now. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Chosen mine() {
        Person me = em.find(Person.class, user.require().personId());
        MailChoice choice = choice(me).orElseGet(() -> new MailChoice(me));
        return new Chosen(
                choice.isUrgentAtOnce(),
                choice.getRest(),
                me.getEmail(),
                post.settings().isPresent());
    }

    /** The person is told so from now on; what already waits goes out by the new choice, or not at all. */
    @UseCase
    @RequiresPermission(Permission.SIGNED_IN)
    public void choose(Choose form) {
        Person me = em.find(Person.class, user.require().personId(), LockModeType.PESSIMISTIC_WRITE);
        MailChoice choice = choice(me).orElseGet(() -> {
            MailChoice first = new MailChoice(me);
            em.persist(first);
            return first;
        });
        choice.choose(form.urgentAtOnce(), form.rest());
        Instant now = clock.instant();
        em.createQuery(
                        "SELECT m FROM MailMessage m WHERE m.person = :me AND m.state = :waiting AND m.way = :digest"
                                + " AND m.messageId IS NULL ORDER BY m.id",
                        MailMessage.class)
                .setParameter("me", me)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("digest", MailWay.DIGEST)
                .getResultList()
                .forEach(row -> {
                    if (form.rest() == MailRhythm.NONE) {
                        row.cancel(Cancelled.NOT_WANTED, now);
                    } else {
                        row.putOff(form.rest().nextAfter(now));
                    }
                });
    }

    private Optional<MailChoice> choice(Person person) {
        return em.createQuery("SELECT c FROM MailChoice c WHERE c.person = :person ORDER BY c.id", MailChoice.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
