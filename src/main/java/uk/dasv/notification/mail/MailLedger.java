package uk.dasv.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dasv.identity.Person;
import uk.dasv.notification.Notice;
import uk.dasv.notification.NoticesMade;
import uk.dasv.platform.BaseEntity;

/**
 * Writes down what is to be told by e-mail, in the transaction of the notice: as each person has chosen, and nothing at all
 * where the tracker has no mail server, so that nothing old goes out when it gets one.
 */
@ApplicationScoped
class MailLedger {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Post post;

    void onMade(@Observes NoticesMade made) {
        if (post.settings().isEmpty()) {
            return;
        }
        Map<Long, MailChoice> choices = em
                .createQuery("SELECT c FROM MailChoice c WHERE c.person.id IN :people ORDER BY c.id", MailChoice.class)
                .setParameter("people", made.notices().keySet())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(c -> c.getPerson().getId(), Function.identity()));
        Instant now = clock.instant();
        made.notices().forEach((person, notice) -> {
            MailChoice choice = choices.getOrDefault(person, new MailChoice());
            MailWay way = choice.way(made.kind().isUrgent());
            if (way != null) {
                em.persist(new MailMessage(
                        BaseEntity.newId(),
                        em.getReference(Person.class, person),
                        em.getReference(Notice.class, notice),
                        way,
                        now,
                        way == MailWay.AT_ONCE ? now : digest(choice, now)));
            }
        });
    }

    private static Instant digest(MailChoice choice, Instant now) {
        return (choice.getRest() == MailRhythm.NONE ? MailRhythm.DAILY : choice.getRest()).nextAfter(now);
    }
}
