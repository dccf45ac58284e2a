package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectLocator;
import uk.dasv.identity.Whereabouts;

/** An issue stands with the body that met it. */
@ApplicationScoped
public class IssueLocator implements SubjectLocator {

    @PersistenceContext
    EntityManager em;

    @Override
    public SubjectKind kind() {
        return SubjectKind.ISSUE;
    }

    @Override
    public Optional<Whereabouts> locate(String reference) {
        return em.createQuery(
                        "SELECT b.path, o.id FROM Issue i JOIN i.body b JOIN i.owner o WHERE i.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(row -> Whereabouts.at((String) row[0], Set.of((Long) row[1])));
    }
}
