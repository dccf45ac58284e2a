package uk.dasv.escalation.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.platform.Page;

/**
 * One page of one list of a body's desk, with how many escalations stand in each of its lists, whatever is filtered, the bodies
 * that raised them, and how many meet each rule of exceptions.
 */
public record Desk(
        Page<EscalationRow> page, Map<DeskList, Long> counts, List<From> raisedBy, Map<ExceptionKind, Long> met) {

    /** A body that raised something. */
    public record From(String code, String name) {}

    public Desk {
        counts = Map.copyOf(counts);
        raisedBy = List.copyOf(raisedBy);
        met = met.isEmpty() ? Map.of() : new EnumMap<>(met);
    }
}
