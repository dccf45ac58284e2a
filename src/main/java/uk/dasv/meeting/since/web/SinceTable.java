package uk.dasv.meeting.since.web;

import java.util.List;
import java.util.stream.Stream;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.meeting.since.SinceCounts;

/** The counts as the rows of a table, each with the address of the list that it counts. */
public final class SinceTable {

    private SinceTable() {}

    /** One count; {@code href} is empty where there is nothing to list, {@code number} where it does not happen to such things. */
    public record Cell(SinceMet what, Long number, String href) {}

    /** The counts of one kind of things, in the order of {@link SinceMet}. */
    public record Row(SinceCounts.Things things, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    static List<Row> of(SinceCounts counts) {
        return counts.lines().stream()
                .map(line -> new Row(
                        line.things(),
                        Stream.of(SinceMet.values())
                                .map(what -> new Cell(what, line.count(what), counts.href(line, what)))
                                .toList()))
                .toList();
    }
}
