package uk.dasv.risk.web;

import java.io.Serializable;
import java.util.List;
import uk.dasv.risk.matrix.RiskMatrixLevel.Axis;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.web.Choice;

/** The levels of the matrix as answers. */
public record LevelChoices(List<Choice> likelihoods, List<Choice> impacts) implements Serializable {

    static LevelChoices of(List<RiskQueries.Level> levels) {
        return new LevelChoices(on(levels, Axis.LIKELIHOOD), on(levels, Axis.IMPACT));
    }

    private static List<Choice> on(List<RiskQueries.Level> levels, Axis axis) {
        return levels.stream()
                .filter(l -> l.axis() == axis)
                .map(l -> new Choice(String.valueOf(l.level()), l.level() + " " + l.name(), l.description()))
                .toList();
    }
}
