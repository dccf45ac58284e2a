package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectLocator;
import uk.dasv.identity.Whereabouts;

/** An action stands with the body whose plan it is in; its owner and deputy own it. */
@ApplicationScoped
public class ActionLocator implements SubjectLocator {

    @PersistenceContext
    EntityManager em;

    @Override
    public SubjectKind kind() {
        return SubjectKind.ACTION;
    }

    @Override
    public Optional<Whereabouts> locate(String reference) {
        return em.createQuery(
                        "SELECT b.path, o.id, d.id FROM Action a JOIN a.body b JOIN a.owner o LEFT JOIN a.deputy d"
                                + " WHERE a.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(row -> {
                    Set<Long> owners = new TreeSet<>(Set.of((Long) row[1]));
                    if (row[2] != null) {
                        owners.add((Long) row[2]);
                    }
                    return Whereabouts.at((String) row[0], owners);
                });
    }
}
