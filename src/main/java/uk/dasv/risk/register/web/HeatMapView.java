package uk.dasv.risk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.web.ListState;

/** How many open risks stand where on the matrix. */
@Named
@RequestScoped
public class HeatMapView {

    @Inject
    RiskQueries queries;

    private ListState asked;
    private final List<Line> lines = new ArrayList<>();
    private final List<RiskQueries.Level> impacts = new ArrayList<>();
    private long notScored;

    /** One likelihood with its cells, from the least impact to the greatest. */
    public record Line(RiskQueries.Level likelihood, List<Square> squares) {}

    /** One cell: its score, band and how many risks, with the address that lists them. */
    public record Square(Score score, RiskQueries.Level impact, Band band, long risks, String href) {}

    public void load() {
        asked = RegisterList.asked(Faces::getRequestParameter);
        Map<Score, Long> counts = new HashMap<>();
        for (RiskQueries.Cell cell : queries.heatMap(RegisterList.filter(asked), getLevel())) {
            if (cell.likelihood() == null || cell.impact() == null) {
                notScored += cell.risks();
            } else {
                counts.put(new Score(cell.likelihood(), cell.impact()), cell.risks());
            }
        }
        Map<Score, Band> bands = queries.bands();
        List<RiskQueries.Level> levels = queries.levels();
        levels.stream().filter(l -> l.axis() == RiskMatrixLevel.Axis.IMPACT).forEach(impacts::add);
        levels.stream()
                .filter(l -> l.axis() == RiskMatrixLevel.Axis.LIKELIHOOD)
                .forEach(likelihood -> lines.add(0, line(likelihood, counts, bands)));
    }

    private Line line(RiskQueries.Level likelihood, Map<Score, Long> counts, Map<Score, Band> bands) {
        List<Square> squares = new ArrayList<>();
        for (RiskQueries.Level impact : impacts) {
            Score score = new Score(likelihood.level(), impact.level());
            String href = asked.address()
                    .with("level", getLevel())
                    .with("likelihood", likelihood.level())
                    .with("impact", impact.level())
                    .toString();
            squares.add(new Square(score, impact, bands.get(score), counts.getOrDefault(score, 0L), href));
        }
        return new Line(likelihood, squares);
    }

    public String url(ScoreLevel level) {
        return asked.address().at("/risks/heat-map").with("level", level).toString();
    }

    public String getNotScoredUrl() {
        return asked.address().with("level", getLevel()).with("band", "NONE").toString();
    }

    public ScoreLevel[] getLevels() {
        return ScoreLevel.values();
    }

    public ScoreLevel getLevel() {
        return RegisterList.level(asked);
    }

    public ListState getAsked() {
        return asked;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<RiskQueries.Level> getImpacts() {
        return impacts;
    }

    public long getNotScored() {
        return notScored;
    }
}
