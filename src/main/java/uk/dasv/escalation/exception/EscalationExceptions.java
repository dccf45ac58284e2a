package uk.dasv.escalation.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.exceptions.ExceptionSource;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;

/** Finds the escalations that are exceptions by the rules that are applied: only those the person may see. */
@ApplicationScoped
public class EscalationExceptions implements ExceptionSource {

    private static final Set<ExceptionKind> KINDS = EnumSet.of(
            ExceptionKind.ESCALATION_NOT_ACKNOWLEDGED,
            ExceptionKind.ESCALATION_UNANSWERED,
            ExceptionKind.ESCALATION_WITHOUT_MEETING);

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    ExceptionRules rules;

    @Inject
    Clock clock;

    @Override
    @RequiresPermission(Permission.SIGNED_IN)
    public Set<ExceptionKind> kinds() {
        return Set.copyOf(KINDS);
    }

    @Override
    @RequiresPermission(Permission.SIGNED_IN)
    public String list() {
        return "/escalations?list=ALL&rule=";
    }

    @Override
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public Map<ExceptionKind, Long> met() {
        return metBelow("/");
    }

    /** How many of those that were raised at or below that place and that the person may see meet each rule; in two statements. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public Map<ExceptionKind, Long> metBelow(String place) {
        EscalationConditions conditions = conditions();
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

    /** The rules about escalations that are applied, for a query; in one statement. */
    @RequiresPermission(Permission.SIGNED_IN)
    public EscalationConditions conditions() {
        Map<ExceptionKind, Integer> applied = rules.applied();
        applied.keySet().retainAll(KINDS);
        return new EscalationConditions(applied, LocalDate.now(clock));
    }
}
