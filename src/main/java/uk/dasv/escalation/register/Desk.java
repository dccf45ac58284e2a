package uk.dasv.escalation.register;

import java.util.Map;
import uk.dasv.platform.Page;

/** One page of one list of a body's desk, with how many escalations stand in each of its lists. */
public record Desk(Page<EscalationRow> page, Map<DeskList, Long> counts) {

    public Desk {
        counts = Map.copyOf(counts);
    }
}
