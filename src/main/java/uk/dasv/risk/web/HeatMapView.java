package uk.dasv.risk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.dasv.risk.Band;
import uk.dasv.risk.Matrices;
import uk.dasv.risk.MatrixView;
import uk.dasv.risk.RiskQueries;
import uk.dasv.risk.Score;
import uk.dasv.risk.ScoreLevel;

/** The five by five heat map: how many risks stand where. */
@Named
@RequestScoped
public class HeatMapView {

    @Inject
    RiskQueries queries;

    @Inject
    Matrices matrices;

    private String level;
    private ScoreLevel shown = ScoreLevel.CURRENT;
    private List<Row> rows;
    private long notScored;

    /** One row of the map: a likelihood, and its cells by impact. */
    public record Row(int likelihood, List<Cell> cells) {}

    /** One cell. */
    public record Cell(int likelihood, int impact, Band band, long count) {}

    public void load() {
        shown = Stream.of(ScoreLevel.values())
                .filter(l -> l.name().equals(level))
                .findFirst()
                .orElse(ScoreLevel.CURRENT);
        Map<Integer, Long> counts = queries.heat(shown);
        MatrixView matrix = matrices.present();
        rows = IntStream.iterate(5, l -> l >= 1, l -> l - 1)
                .mapToObj(l -> new Row(
                        l,
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> new Cell(
                                        l, i, matrix.band(new Score(l, i)), counts.getOrDefault(l * 10 + i, 0L)))
                                .toList()))
                .toList();
        notScored = counts.getOrDefault(0, 0L);
    }

    public ScoreLevel[] getLevels() {
        return ScoreLevel.values();
    }

    public ScoreLevel getShown() {
        return shown;
    }

    public List<Row> getRows() {
        return rows;
    }

    public long getNotScored() {
        return notScored;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
