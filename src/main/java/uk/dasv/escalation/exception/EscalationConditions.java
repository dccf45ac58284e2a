package uk.dasv.escalation.exception;

import jakarta.persistence.Parameter;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import uk.dasv.escalation.EscalationState;
import uk.dasv.exceptions.ExceptionKind;

/**
 * The rules about escalations that are applied, as conditions of a query on an escalation {@code e} and its last leg {@code l};
 * a rule that is not applied is met by nothing.
 */
public final class EscalationConditions {

    private static final String NOTHING = "1 = 0";
    private static final String WAITING = "e.state IN :exceptionStates";

    private final Map<ExceptionKind, Integer> applied;
    private final Map<String, Object> values = new HashMap<>();

    EscalationConditions(Map<ExceptionKind, Integer> applied, LocalDate today) {
        this.applied = new EnumMap<>(ExceptionKind.class);
        this.applied.putAll(applied);
        values.put(
                "exceptionStates",
                Set.of(
                        EscalationState.RAISED,
                        EscalationState.ACKNOWLEDGED,
                        EscalationState.ON_AGENDA,
                        EscalationState.DEFERRED));
        applied.forEach((kind, days) -> values.put("day" + kind.ordinal(), today.minusDays(days)));
    }

    /** The rules that are applied, in the order in which they are named. */
    public Set<ExceptionKind> applied() {
        return applied.keySet();
    }

    /** That an escalation meets the rule. */
    public String of(ExceptionKind kind) {
        if (!applied.containsKey(kind)) {
            return NOTHING;
        }
        String day = ":day" + kind.ordinal();
        return switch (kind) {
            case ESCALATION_NOT_ACKNOWLEDGED ->
                "(e.state = uk.dasv.escalation.EscalationState.RAISED AND l.acknowledgeBy < " + day + ")";
            case ESCALATION_UNANSWERED ->
                "(" + WAITING + " AND (l.targetOn < " + day + " OR l.decideBy < " + day + "))";
            case ESCALATION_WITHOUT_MEETING -> "(" + WAITING + " AND l.targetOn IS NULL)";
            default -> NOTHING;
        };
    }

    /** Gives the conditions that stand in the query their values. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        for (Parameter<?> parameter : query.getParameters()) {
            if (values.containsKey(parameter.getName())) {
                query.setParameter(parameter.getName(), values.get(parameter.getName()));
            }
        }
        return query;
    }
}
