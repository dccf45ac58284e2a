package uk.dasv.meeting.since;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;

/**
 * How many of a body's things have become what since it last met.
 *
 * @param first the first day of which anything is known, where the body has not met; else null, and null where there is nothing
 * @param lines what the reader may see of, in the order in which people read it
 */
public record SinceCounts(LastMet met, LocalDate first, List<Line> lines) implements Serializable {

    public SinceCounts {
        lines = List.copyOf(lines);
    }

    /** What is counted. */
    public enum Things {
        ACTIONS("/plans"),
        RISKS("/risks"),
        ESCALATIONS("/escalations/since");

        private final String list;

        Things(String list) {
            this.list = list;
        }
    }

    /** The counts of one kind of things; what does not happen to them is not in it. */
    public record Line(Things things, Map<SinceMet, Long> counts) implements Serializable {

        public Line {
            counts = Map.copyOf(counts);
        }

        /** How many, or null where that does not happen to such things. */
        public Long count(SinceMet what) {
            return counts.get(what);
        }
    }

    /** The list of those that are counted; empty where there is nothing to list. */
    public String href(Line line, SinceMet what) {
        Long number = line.count(what);
        return number == null || number == 0 ? "" : line.things().list + "?since=" + met.code() + "&moved=" + what;
    }

    /** Whether nothing has happened, and nothing is overdue. */
    public boolean nothing() {
        return lines.stream().allMatch(l -> l.counts().values().stream().allMatch(n -> n == 0));
    }
}
