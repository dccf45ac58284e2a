package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectLocator;
import uk.dasv.identity.Whereabouts;

/** A risk stands with the body whose register it is on, and before the one that oversees it. */
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
                        "SELECT b.path, v.path, o.id FROM Risk r JOIN r.body b JOIN r.overseer v LEFT JOIN r.owner o"
                                + " WHERE r.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(row -> new Whereabouts(
                        (String) row[0], (String) row[1], row[2] == null ? Set.of() : Set.of((Long) row[2])));
    }
}
