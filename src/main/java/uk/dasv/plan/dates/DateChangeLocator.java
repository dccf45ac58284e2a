package uk.dasv.plan.dates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectLocator;
import uk.dasv.identity.Whereabouts;

/**
 * The request that waits about an action, by the action's reference: at home with the body of the action, and before
 * the body that approves it.
 */
@ApplicationScoped
public class DateChangeLocator implements SubjectLocator {

    @PersistenceContext
    EntityManager em;

    @Override
    public SubjectKind kind() {
        return SubjectKind.DATE_CHANGE;
    }

    @Override
    public Optional<Whereabouts> locate(String reference) {
        return em.createQuery(
                        "SELECT b.path, p.path, o.id, d.id FROM DateChange c JOIN c.action a JOIN a.body b JOIN c.approver p"
                                + " JOIN a.owner o LEFT JOIN a.deputy d"
                                + " WHERE a.reference = :reference AND c.openActionId IS NOT NULL",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(row -> new Whereabouts(
                        (String) row[0],
                        (String) row[1],
                        Stream.of(row[2], row[3])
                                .filter(Objects::nonNull)
                                .map(Long.class::cast)
                                .collect(Collectors.toSet())));
    }
}
