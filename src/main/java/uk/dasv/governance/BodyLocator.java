package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectLocator;
import uk.dasv.identity.Whereabouts;

/** A body stands at its own place; its reference is its code. */
@ApplicationScoped
public class BodyLocator implements SubjectLocator {

    @PersistenceContext
    EntityManager em;

    @Override
    public SubjectKind kind() {
        return SubjectKind.BODY;
    }

    @Override
    public Optional<Whereabouts> locate(String reference) {
        return em.createQuery("SELECT b.path FROM Body b WHERE b.code = :code", String.class)
                .setParameter("code", reference)
                .getResultStream()
                .findFirst()
                .map(path -> Whereabouts.at(path, Set.of()));
    }
}
