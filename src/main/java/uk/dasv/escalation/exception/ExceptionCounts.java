package uk.dasv.escalation.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Scope;

/** Counts the escalations that are exceptions, within a query that has asked for the right to see escalations. */
@ApplicationScoped
public class ExceptionCounts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    /** How many of those that were raised at or below that place and that the person may see meet each rule; in one statement. */
    public Map<ExceptionKind, Long> below(String place, EscalationConditions conditions) {
        Map<ExceptionKind, Long> met = new EnumMap<>(ExceptionKind.class);
        if (conditions.applied().isEmpty()) {
            return met;
        }
        Scope scope = access.scope(Permission.VIEW_ESCALATIONS);
        String counted = conditions.applied().stream()
                .map(kind -> "COUNT(CASE WHEN " + conditions.of(kind) + " THEN e.id ELSE NULL END)")
                .collect(Collectors.joining(", "));
        Object found = conditions
                .bind(scope.bind(
                        em.createQuery(
                                "SELECT " + counted + " FROM Escalation e JOIN e.raisingBody r JOIN e.legs l"
                                        + " WHERE l.position = e.lastLeg AND e.state IN :exceptionStates AND r.path LIKE :below"
                                        + " AND " + scope.words("r.path"),
                                Object.class),
                        false))
                .setParameter("below", place + "%")
                .getSingleResult();
        Object[] row = found instanceof Object[] several ? several : new Object[] {found};
        int i = 0;
        for (ExceptionKind kind : conditions.applied()) {
            met.put(kind, (Long) row[i++]);
        }
        return met;
    }
}
