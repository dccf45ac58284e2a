package uk.dasv.risk.exception;

import static uk.dasv.exceptions.ExceptionKind.RISK_ROSE;
import static uk.dasv.exceptions.ExceptionKind.RISK_ROSE_A_BAND;

import jakarta.persistence.Parameter;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.governance.Meeting;
import uk.dasv.risk.exception.RiskException.Reason;
import uk.dasv.risk.register.HealthCheck;
import uk.dasv.risk.register.Meetings;

/**
 * The rules that are applied, as conditions of a query on a risk {@code r}, its register's body {@code b} and its owner {@code
 * w}, and as reasons from what the query found. Both say the same; a rule that is not applied is met by nothing.
 */
final class RiskConditions {

    /** How often the register's body has met since the risk has stood outside tolerance. */
    static final String MET_OUTSIDE = "(SELECT COUNT(m) FROM Meeting m WHERE m.body = b AND m.meetsOn >= r.outsideSince"
            + " AND m.meetsOn < :today AND m.state <> :cancelled)";

    private static final String NOTHING = "1 = 0";

    private final Map<ExceptionKind, Integer> applied;
    private final Map<Long, Meetings.Moved> moved;
    private final LocalDate today;
    private final Map<String, Object> values = new HashMap<>();

    /** What a query found of a risk; {@code due} is the day by which it was to be reviewed. */
    record Facts(long id, Integer gap, LocalDate due, boolean untreated, long metOutside) {}

    RiskConditions(Map<ExceptionKind, Integer> applied, List<Meetings.Moved> moved, LocalDate today) {
        this.applied = new TreeMap<>(applied);
        this.moved = moved.stream().collect(Collectors.toMap(Meetings.Moved::risk, Function.identity()));
        this.today = today;
        values.put("today", today);
        values.put("cancelled", Meeting.State.CANCELLED);
        applied.forEach((kind, threshold) -> {
            switch (kind) {
                case RISK_OUTSIDE_TOLERANCE -> values.put("above", threshold);
                case RISK_ROSE -> values.put("rose", ids(m -> m.points() >= threshold));
                case RISK_ROSE_A_BAND -> values.put("roseABand", ids(Meetings.Moved::upABand));
                case RISK_REVIEW_OVERDUE -> values.put("day", today.minusDays(threshold));
                case RISK_OUTSIDE_LONG -> values.put("meetings", (long) threshold);
                default -> {
                    // has no figure
                }
            }
        });
    }

    private List<Long> ids(java.util.function.Predicate<Meetings.Moved> which) {
        return moved.values().stream()
                .filter(which)
                .map(Meetings.Moved::risk)
                .sorted()
                .toList();
    }

    /** The rules that are applied, in the order in which they are named. */
    Set<ExceptionKind> applied() {
        return applied.keySet();
    }

    /** That a risk meets the rule. */
    String of(ExceptionKind kind) {
        if (!applied.containsKey(kind)) {
            return NOTHING;
        }
        return switch (kind) {
            case RISK_OUTSIDE_TOLERANCE -> "r.gap >= :above";
            case RISK_ROSE -> among("rose");
            case RISK_ROSE_A_BAND -> among("roseABand");
            case RISK_WITHOUT_TREATMENT -> HealthCheck.NO_TREATMENT.words();
            case RISK_REVIEW_OVERDUE -> HealthCheck.REVIEW_OVERDUE.words();
            case RISK_OUTSIDE_LONG -> MET_OUTSIDE + " > :meetings";
            // a rule about other things
            default -> NOTHING;
        };
    }

    private String among(String name) {
        return ((List<?>) values.get(name)).isEmpty() ? NOTHING : "(r.id IN :" + name + ")";
    }

    /** That a risk meets any rule. */
    String any() {
        return applied.isEmpty()
                ? NOTHING
                : applied.keySet().stream().map(this::of).collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Gives the conditions that stand in the query their values. */
    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        for (Parameter<?> parameter : query.getParameters()) {
            if (values.containsKey(parameter.getName())) {
                query.setParameter(parameter.getName(), values.get(parameter.getName()));
            }
        }
        return query;
    }

    /** Why the risk meets the rule; empty where it does not. */
    Optional<Reason> reason(ExceptionKind kind, Facts facts) {
        int threshold = applied.get(kind);
        Optional<Meetings.Moved> move = Optional.ofNullable(moved.get(facts.id()));
        return switch (kind) {
            case RISK_OUTSIDE_TOLERANCE ->
                when(facts.gap() != null && facts.gap() >= threshold, kind, facts.gap() == null ? 0 : facts.gap());
            case RISK_ROSE ->
                move.filter(m -> m.points() >= threshold)
                        .map(m -> new Reason(RISK_ROSE, (long) m.points(), m.met(), m.bandBefore()));
            case RISK_ROSE_A_BAND ->
                move.filter(Meetings.Moved::upABand)
                        .map(m -> new Reason(RISK_ROSE_A_BAND, null, m.met(), m.bandBefore()));
            case RISK_WITHOUT_TREATMENT ->
                facts.untreated() ? Optional.of(new Reason(kind, null, null, null)) : Optional.empty();
            case RISK_REVIEW_OVERDUE -> {
                long days = ChronoUnit.DAYS.between(facts.due(), today);
                yield when(days > threshold, kind, days);
            }
            case RISK_OUTSIDE_LONG -> when(facts.metOutside() > threshold, kind, facts.metOutside());
            default -> Optional.empty();
        };
    }

    private static Optional<Reason> when(boolean met, ExceptionKind kind, long figure) {
        return met ? Optional.of(Reason.of(kind, figure)) : Optional.empty();
    }
}
