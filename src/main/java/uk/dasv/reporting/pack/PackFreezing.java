package uk.dasv.reporting.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import uk.dasv.governance.Meeting;
import uk.dasv.meeting.PapersPublished;

/** Keeps what a pack says besides its papers when the papers are published, in the same transaction. */
@ApplicationScoped
public class PackFreezing {

    @PersistenceContext
    EntityManager em;

    @Inject
    PackChapters chapters;

    @Inject
    Clock clock;

    /** The papers of a meeting are published by somebody who sees all of its body. */
    public void onPublication(@Observes PapersPublished event) {
        Meeting meeting = em.find(Meeting.class, event.meeting());
        List<Chapter> now = chapters.asTheyAre(meeting);
        em.createQuery("SELECT p FROM PublishedPack p WHERE p.meeting = :meeting", PublishedPack.class)
                .setParameter("meeting", meeting)
                .getResultStream()
                .findFirst()
                .ifPresentOrElse(
                        kept -> kept.keep(clock.instant(), now),
                        () -> em.persist(new PublishedPack(meeting, clock.instant(), now)));
    }
}
