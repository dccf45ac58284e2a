package uk.dasv.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.plan.several.OwnerTold;

/**
 * Writes down what people are to be told, with the change it is about: either both stand or neither. Nobody is told of
 * what they did themselves, nor of the same twice within a week.
 */
@ApplicationScoped
public class NoticeOutbox {

    /** How long nobody is told the same again. */
    static final Duration QUIET = Duration.ofDays(7);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void onOwnerTold(@Observes OwnerTold told) {
        Notice.Kind kind = Notice.Kind.valueOf(told.what().name());
        SubjectRef about = new SubjectRef(SubjectKind.ACTION, told.reference());
        if (told.ownerId() != told.fromId() && !toldLately(told.ownerId(), kind, about)) {
            em.persist(new Notice(
                    em.getReference(Person.class, told.ownerId()),
                    kind,
                    about,
                    told.title(),
                    em.getReference(Person.class, told.fromId()),
                    clock.instant()));
        }
    }

    private boolean toldLately(long person, Notice.Kind kind, SubjectRef about) {
        return em.createQuery(
                                "SELECT COUNT(n) FROM Notice n WHERE n.person.id = :person AND n.kind = :kind"
                                        + " AND n.subjectKind = :subject AND n.subjectRef = :reference AND n.madeAt > :since",
                                Long.class)
                        .setParameter("person", person)
                        .setParameter("kind", kind)
                        .setParameter("subject", about.kind())
                        .setParameter("reference", about.reference())
                        .setParameter("since", clock.instant().minus(QUIET))
                        .getSingleResult()
                > 0;
    }
}
