package uk.dasv.risk.matrix.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.MatrixDesk;
import uk.dasv.risk.matrix.MatrixEdition;
import uk.dasv.risk.matrix.NewEdition;
import uk.dasv.risk.matrix.ReviewRule;
import uk.dasv.risk.matrix.RiskMatrixLevel.Axis;
import uk.dasv.risk.matrix.Score;
import uk.dasv.web.Labels;

/** The matrix in force or another edition of it, whole, and all editions. */
@Named
@RequestScoped
public class MatrixAdminView {

    @Inject
    MatrixDesk desk;

    @Inject
    Labels labels;

    private List<MatrixEdition> editions;
    private MatrixEdition shown;
    private NewEdition said;

    /** A likelihood with its squares, from the least impact to the greatest. */
    public record Line(int level, String name, List<Square> squares) {}

    /** A score and its band. */
    public record Square(Score score, Band band) {}

    public void load() {
        editions = desk.editions();
        String asked = Faces.getRequestParameter("edition");
        shown = editions.stream()
                .filter(e -> asked == null
                        ? e.standing() == MatrixEdition.Standing.IN_FORCE
                        : asked.equals(String.valueOf(e.number())))
                .findFirst()
                .orElseThrow(NotFound::new);
        said = desk.edition(shown.number());
    }

    /** The squares, the greatest likelihood first. */
    public List<Line> getLines() {
        return levels(Axis.LIKELIHOOD).stream()
                .sorted(Comparator.comparing(NewEdition.Level::level).reversed())
                .map(l -> new Line(
                        l.level(),
                        l.name(),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(impact -> new Score(l.level(), impact))
                                .map(s -> new Square(s, said.bands().get(s)))
                                .toList()))
                .toList();
    }

    public List<NewEdition.Level> getLikelihoods() {
        return levels(Axis.LIKELIHOOD);
    }

    public List<NewEdition.Level> getImpacts() {
        return levels(Axis.IMPACT);
    }

    private List<NewEdition.Level> levels(Axis axis) {
        return said.levels().stream()
                .filter(l -> l.axis() == axis)
                .sorted(Comparator.comparing(NewEdition.Level::level))
                .toList();
    }

    /** The bands, the worst first. */
    public List<Band> getBands() {
        return Stream.of(Band.values()).sorted(Comparator.reverseOrder()).toList();
    }

    /** When risks of the band are looked at again, in words. */
    public String review(Band band) {
        ReviewRule rule = said.reviews().get(band);
        String months = labels.text("matrix.review.months", rule.months());
        return rule.at().isEmpty()
                ? labels.text("matrix.review.after", months)
                : labels.text(
                        "matrix.review.at",
                        rule.at().stream()
                                .sorted()
                                .map(labels::of)
                                .collect(Collectors.joining(" " + labels.text("matrix.review.and") + " ")),
                        months);
    }

    public Appetite[] getAppetites() {
        return Appetite.values();
    }

    public Integer tolerance(Appetite appetite) {
        return said.tolerances().get(appetite);
    }

    public MatrixEdition getShown() {
        return shown;
    }

    public List<MatrixEdition> getEditions() {
        return editions;
    }
}
