package uk.dasv.meeting.since.web;

import java.util.List;
import java.util.stream.Stream;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.meeting.since.SinceCounts;
import uk.dasv.web.Address;

/** The counts as the rows of a table, each with the address of the list that it counts. */
public final class SinceTable {

    private SinceTable() {}

    /** One count; {@code href} is null where there is nothing to list, {@code number} where it does not happen to such things. */
    public record Cell(SinceMet what, Long number, String href) {}

    /** The counts of one kind of things, in the order of {@link SinceMet}. */
    public record Row(SinceCounts.Things things, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    static List<Row> of(SinceCounts counts) {
        String body = counts.met().code();
        return counts.lines().stream()
                .map(line -> new Row(
                        line.things(),
                        Stream.of(SinceMet.values())
                                .map(what -> cell(body, line, what))
                                .toList()))
                .toList();
    }

    private static Cell cell(String body, SinceCounts.Line line, SinceMet what) {
        Long number = line.count(what);
        boolean some = number != null && number > 0;
        return new Cell(
                what,
                number,
                some
                        ? list(line.things())
                                .with("since", body)
                                .with("moved", what)
                                .toString()
                        : null);
    }

    private static Address list(SinceCounts.Things things) {
        return new Address(
                switch (things) {
                    case ACTIONS -> "/plans";
                    case RISKS -> "/risks";
                    case ESCALATIONS -> "/escalations/since";
                });
    }
}
