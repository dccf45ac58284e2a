package uk.dasv.risk.matrix.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import uk.dasv.risk.matrix.NewEdition;
import uk.dasv.risk.matrix.RiskMatrixLevel.Axis;

/** A level of likelihood or impact in the form of an edition, with the names of its inputs; a likelihood has its scores, too. */
public record EditionLevel(Axis axis, int level, List<Cell> cells) implements Serializable {

    /** The input of the band of a score. */
    public record Cell(String id, int impact) implements Serializable {}

    /** All levels, the greatest first. */
    static List<EditionLevel> of(Axis axis) {
        return IntStream.of(5, 4, 3, 2, 1)
                .mapToObj(level -> new EditionLevel(axis, level, axis == Axis.LIKELIHOOD ? cells(level) : List.of()))
                .toList();
    }

    private static List<Cell> cells(int likelihood) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(impact -> new Cell(NewEdition.field(likelihood, impact), impact))
                .toList();
    }

    public String name() {
        return NewEdition.field("Name", axis, level);
    }

    public String description() {
        return NewEdition.field("Description", axis, level);
    }
}
