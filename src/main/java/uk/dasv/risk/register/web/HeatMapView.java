package uk.dasv.risk.register.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.HeatMaps;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.web.ListState;

/** How many open risks stand where on the matrix, and how they have moved since the bodies of their registers last met. */
@Named
@RequestScoped
public class HeatMapView {

    @Inject
    RiskQueries queries;

    @Inject
    HeatMaps maps;

    private ListState asked;
    private HeatMaps.HeatMap map;
    private Map<Score, Band> bands;
    private List<RisksView.Option> bodies;
    private final List<Line> lines = new ArrayList<>();
    private final List<RiskQueries.Level> impacts = new ArrayList<>();

    /** One likelihood with its cells, from the least impact to the greatest. */
    public record Line(RiskQueries.Level likelihood, List<Square> squares) {}

    /** One cell: its score, band and how many risks, with the address that lists them, and how many came and went. */
    public record Square(
            Score score, RiskQueries.Level impact, Band band, long risks, long in, long out, String href) {}

    public void load() {
        asked = RegisterList.asked(Faces::getRequestParameter);
        map = maps.of(RegisterList.filter(asked), getLevel());
        bands = queries.bands();
        bodies = RisksView.bodies(queries.places());
        List<RiskQueries.Level> levels = queries.levels();
        levels.stream().filter(l -> l.axis() == RiskMatrixLevel.Axis.IMPACT).forEach(impacts::add);
        levels.stream()
                .filter(l -> l.axis() == RiskMatrixLevel.Axis.LIKELIHOOD)
                .forEach(likelihood -> lines.add(0, line(likelihood)));
    }

    private Line line(RiskQueries.Level likelihood) {
        List<Square> squares = new ArrayList<>();
        for (RiskQueries.Level impact : impacts) {
            Score score = new Score(likelihood.level(), impact.level());
            squares.add(new Square(
                    score,
                    impact,
                    bands.get(score),
                    map.counts().getOrDefault(score, 0L),
                    map.in(score),
                    map.out(score),
                    asked.address()
                            .with("level", getLevel())
                            .with("likelihood", likelihood.level())
                            .with("impact", impact.level())
                            .toString()));
        }
        return new Line(likelihood, squares);
    }

    public String url(ScoreLevel level) {
        return asked.address().at("/risks/heat-map").with("level", level).toString();
    }

    public String getNotScoredUrl() {
        return asked.address().with("level", getLevel()).with("band", "NONE").toString();
    }

    /** How risks have moved, the ones that now stand highest first. */
    public List<HeatMaps.Move> getMoves() {
        return map.moves();
    }

    /** The band of a score by the present matrix. */
    public Band band(Score score) {
        return bands.get(score);
    }

    public List<RisksView.Option> getBodies() {
        return bodies;
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
        return map.notScored();
    }
}
