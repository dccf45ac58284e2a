package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectLocator;
import uk.dasv.identity.Whereabouts;

/** A meeting stands with its body, by whose code and the day it is known, whether it met on that day in the end or not. */
@ApplicationScoped
public class MeetingLocator implements SubjectLocator {

    @PersistenceContext
    EntityManager em;

    @Override
    public SubjectKind kind() {
        return SubjectKind.MEETING;
    }

    @Override
    public Optional<Whereabouts> locate(String reference) {
        int end = reference.lastIndexOf(' ');
        return em.createQuery("SELECT b.path FROM Body b WHERE b.code = :code", String.class)
                .setParameter("code", end < 0 ? reference : reference.substring(0, end))
                .getResultStream()
                .findFirst()
                .map(path -> Whereabouts.at(path, Set.of()));
    }
}
