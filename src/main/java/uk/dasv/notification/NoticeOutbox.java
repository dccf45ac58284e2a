package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.several.OwnerTold;

/**
 * Writes down what people are to be told, with the change it is about: either both stand or neither. Nobody is told of
 * what they did themselves, nor of one thing twice because they have two seats, nor of the same request twice within a week.
 */
@ApplicationScoped
public class NoticeOutbox {

    /** How long nobody is told the same again. */
    static final Duration QUIET = Duration.ofDays(7);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<NoticesMade> made;

    /** Told within the use case. */
    public void onOwnerTold(@Observes OwnerTold told) {
        NoticeKind kind = NoticeKind.valueOf(told.what().name());
        News news = News.of(kind, SubjectKind.ACTION, told.reference(), told.title(), told.fromId());
        if (told.ownerId() != told.fromId() && !toldLately(told.ownerId(), news)) {
            tell(news, List.of(Recipient.themselves(told.ownerId())));
        }
    }

    /** Tells each of them once, as whom they are named first; who did it is left out. */
    void tell(News news, Collection<Recipient> whom) {
        Map<Long, Recipient> each = new LinkedHashMap<>();
        whom.forEach(one -> each.putIfAbsent(one.person(), one));
        each.remove(news.from());
        Map<Long, Long> notices = new LinkedHashMap<>();
        Person from = news.from() == null ? null : em.getReference(Person.class, news.from());
        Instant now = clock.instant();
        for (Recipient one : each.values()) {
            Body body = one.body() == null ? null : em.getReference(Body.class, one.body());
            Notice notice = new Notice(em.getReference(Person.class, one.person()), news, from, body, now);
            em.persist(notice);
            notices.put(one.person(), notice.getId());
        }
        if (!notices.isEmpty()) {
            made.fire(new NoticesMade(news.kind(), notices));
        }
    }

    private boolean toldLately(long person, News news) {
        return em.createQuery(
                                "SELECT COUNT(n) FROM Notice n WHERE n.person.id = :person AND n.kind = :kind"
                                        + " AND n.subjectKind = :subject AND n.subjectRef = :reference AND n.madeAt > :since",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("kind", news.kind())
                        .setParameter("subject", news.about().kind())
                        .setParameter("reference", news.about().reference())
                        .setParameter("since", clock.instant().minus(QUIET))
                        .getSingleResult()
                > 0;
    }
}
