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
 * about has a part in it.
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
                        "SELECT r.path, h.path, ao.id, ad.id, ko.id, io.id FROM Escalation e JOIN e.raisingBody r JOIN e.holder h"
                                + " LEFT JOIN Action a ON e.subjectKind = :action AND a.reference = e.subjectRef"
                                + " LEFT JOIN a.owner ao LEFT JOIN a.deputy ad"
                                + " LEFT JOIN Risk k ON e.subjectKind = :risk AND k.reference = e.subjectRef LEFT JOIN k.owner ko"
                                + " LEFT JOIN Issue i ON e.subjectKind = :issue AND i.reference = e.subjectRef"
                                + " LEFT JOIN i.owner io WHERE e.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .setParameter("action", SubjectKind.ACTION)
                .setParameter("risk", SubjectKind.RISK)
                .setParameter("issue", SubjectKind.ISSUE)
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
