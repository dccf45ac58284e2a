package uk.dasv.escalation.register;

import java.util.List;
import java.util.Map;
import uk.dasv.platform.Page;

/**
 * One page of one list of a body's desk, with how many escalations stand in each of its lists, whatever is filtered, and the bodies
 * that raised them.
 */
public record Desk(Page<EscalationRow> page, Map<DeskList, Long> counts, List<From> raisedBy) {

    /** A body that raised something. */
    public record From(String code, String name) {}

    public Desk {
        counts = Map.copyOf(counts);
        raisedBy = List.copyOf(raisedBy);
    }
}
