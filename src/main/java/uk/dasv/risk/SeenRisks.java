package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.StaleRecord;

/** Risks as somebody saw them before they changed something about them. */
@ApplicationScoped
public class SeenRisks {

    @PersistenceContext
    EntityManager em;

    /**
     * The risk, with its register, its overseer, its outcome and its owner. A step about it changes it, for its scores, controls, treatments and reviews
     * are part of what others have seen of it: {@link Risk#changed} says so where none of its own facts differs.
     *
     * @throws NotFound when there is no such risk
     * @throws StaleRecord when somebody saved it meanwhile
     */
    public Risk one(String reference, long version) {
        Risk risk = em.createQuery(
                        "SELECT r FROM Risk r JOIN FETCH r.body JOIN FETCH r.overseer JOIN FETCH r.outcome"
                                + " LEFT JOIN FETCH r.owner WHERE r.reference = :reference",
                        Risk.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        risk.requireVersion(version);
        return risk;
    }

    /** Several risks with the same, by identifier; in one statement. */
    public Map<Long, Risk> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "SELECT r FROM Risk r JOIN FETCH r.body JOIN FETCH r.overseer JOIN FETCH r.outcome"
                                        + " LEFT JOIN FETCH r.owner WHERE r.id IN :ids",
                                Risk.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Risk::getId, r -> r));
    }
}
