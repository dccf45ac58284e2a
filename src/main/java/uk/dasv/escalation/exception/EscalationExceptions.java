package uk.dasv.escalation.exception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.exceptions.ExceptionRules;
import uk.dasv.exceptions.ExceptionSource;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

/** Finds the escalations that are exceptions by the rules that are applied: only those the person may see. */
@ApplicationScoped
public class EscalationExceptions implements ExceptionSource {

    private static final Set<ExceptionKind> KINDS = EnumSet.of(
            ExceptionKind.ESCALATION_NOT_ACKNOWLEDGED,
            ExceptionKind.ESCALATION_UNANSWERED,
            ExceptionKind.ESCALATION_WITHOUT_MEETING);

    @Inject
    ExceptionCounts counts;

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
    public Map<ExceptionKind, Long> met(Map<ExceptionKind, Integer> applied) {
        return counts.below("/", of(applied));
    }

    /** The rules about escalations that are applied, for a query; in one statement. */
    @RequiresPermission(Permission.SIGNED_IN)
    public EscalationConditions conditions() {
        return of(rules.applied());
    }

    private EscalationConditions of(Map<ExceptionKind, Integer> applied) {
        Map<ExceptionKind, Integer> ours = new EnumMap<>(ExceptionKind.class);
        ours.putAll(applied);
        ours.keySet().retainAll(KINDS);
        return new EscalationConditions(ours, LocalDate.now(clock));
    }
}
