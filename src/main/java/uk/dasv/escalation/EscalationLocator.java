package uk.dasv.escalation;

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
 * An escalation belongs to the body that raised it and is before its holder; whoever owns what it is
 * about has a part in it. A draft is nowhere yet: it is reached by what it is about.
 */
@ApplicationScoped
public class EscalationLocator implements SubjectLocator {

    @PersistenceContext
    EntityManager em;

    @Override
    public SubjectKind kind() {
        return SubjectKind.ESCALATION;
    }

    @Override
    public Optional<Whereabouts> locate(String reference) {
        return em.createQuery(
                        "SELECT r.path, h.path, " + String.join(", ", SubjectOwners.IDS)
                                + " FROM Escalation e JOIN e.raisingBody r JOIN e.holder h"
                                + SubjectOwners.joined("e")
                                + " WHERE e.reference = :reference AND e.raisedOn IS NOT NULL",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(row -> new Whereabouts(
                        (String) row[0],
                        (String) row[1],
                        Stream.of(row[2], row[3], row[4], row[5])
                                .filter(Objects::nonNull)
                                .map(Long.class::cast)
                                .collect(Collectors.toSet())));
    }
}
