package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectLocator;
import uk.dasv.identity.Whereabouts;

/** A risk stands with the body whose register it is on. */
@ApplicationScoped
public class RiskLocator implements SubjectLocator {

    @PersistenceContext
    EntityManager em;

    @Override
    public SubjectKind kind() {
        return SubjectKind.RISK;
    }

    @Override
    public Optional<Whereabouts> locate(String reference) {
        return em.createQuery(
                        "SELECT b.path, o.id FROM Risk r JOIN r.body b LEFT JOIN r.owner o WHERE r.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(row -> Whereabouts.at((String) row[0], row[1] == null ? Set.of() : Set.of((Long) row[1])));
    }
}
