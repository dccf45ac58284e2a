package uk.dasv.reporting.risks;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.dasv.reporting.rows.RowReading;
import uk.dasv.reporting.words.Plainly;
import uk.dasv.risk.RiskRegister;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.Scoring;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.risk.matrix.Score;

/** The cells of a row that score a risk: at each level a likelihood and an impact, by number or by name, and the reason. */
final class ScoreCells {

    /** The cells of one level. */
    record Cells(ScoreLevel level, RiskColumn likelihood, RiskColumn impact, RiskColumn reason) {}

    static final List<Cells> ALL = List.of(
            new Cells(
                    ScoreLevel.INHERENT,
                    RiskColumn.INHERENT_LIKELIHOOD,
                    RiskColumn.INHERENT_IMPACT,
                    RiskColumn.INHERENT_REASON),
            new Cells(
                    ScoreLevel.CURRENT,
                    RiskColumn.CURRENT_LIKELIHOOD,
                    RiskColumn.CURRENT_IMPACT,
                    RiskColumn.CURRENT_REASON),
            new Cells(
                    ScoreLevel.TARGET,
                    RiskColumn.TARGET_LIKELIHOOD,
                    RiskColumn.TARGET_IMPACT,
                    RiskColumn.TARGET_REASON));

    /** A number from 1 to 5, perhaps with its name behind it. */
    private static final Pattern NUMBER = Pattern.compile("([1-5])(?:[.,]0+)?(?:\\s*[-–:(/ ]\\s*\\D*)?");

    /** What the audit says of a score. */
    private static final Pattern BOTH = Pattern.compile("([1-5]) × ([1-5]) = \\d+");

    private final Validator validator;
    private final Map<String, Integer> named = new HashMap<>();

    /**
     * @param levels what the levels of the present matrix are called
     */
    ScoreCells(Validator validator, List<RiskMatrixLevel> levels) {
        this.validator = validator;
        levels.forEach(l -> named.put(l.getAxis() + " " + Plainly.of(l.getName()), l.getLevel()));
    }

    private static boolean isLikelihood(RiskColumn column) {
        return column.name().endsWith("_LIKELIHOOD");
    }

    static boolean isNumber(RiskColumn column) {
        return isLikelihood(column) || column.name().endsWith("_IMPACT");
    }

    /** The level that a cell names; nothing where it names none. */
    Optional<Integer> number(RiskColumn column, String text) {
        Matcher both = BOTH.matcher(text);
        if (both.matches()) {
            return Optional.of(Integer.valueOf(both.group(isLikelihood(column) ? 1 : 2)));
        }
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches()
                ? Optional.of(Integer.valueOf(number.group(1)))
                : Optional.ofNullable(
                        named.get((isLikelihood(column) ? RiskMatrixLevel.Axis.LIKELIHOOD : RiskMatrixLevel.Axis.IMPACT)
                                + " " + Plainly.of(text)));
    }

    private Integer read(RowReading read, RiskColumn column) {
        String text = read.text(column);
        return text.isBlank()
                ? null
                : number(column, text).orElseGet(() -> read.wrong(column, "RiskColumn.level", RowReading.shown(text)));
    }

    /** The scores of a new risk. */
    List<Scoring.Given> of(RowReading read) {
        List<Scoring.Given> scores = new ArrayList<>();
        for (Cells cells : ALL) {
            boolean any = List.of(cells.likelihood(), cells.impact(), cells.reason()).stream()
                    .anyMatch(c -> !read.text(c).isBlank());
            if (any) {
                given(read, cells, null, null).ifPresent(scores::add);
            }
        }
        return scores;
    }

    /**
     * The score that a row gives at a level; what is wrong or missing is noted.
     *
     * @param before the score before, which holds where the row says nothing; null where there was none
     * @param why why it is lower, if it is and nothing else explains it
     */
    Optional<Scoring.Given> given(RowReading read, Cells cells, Score before, String why) {
        Integer likelihood = read(read, cells.likelihood());
        Integer impact = read(read, cells.impact());
        if (likelihood == null && before != null) {
            likelihood = before.likelihood();
        }
        if (impact == null && before != null) {
            impact = before.impact();
        }
        missing(read, cells.likelihood(), likelihood);
        missing(read, cells.impact(), impact);
        String reason = read.prose(cells.reason());
        for (ConstraintViolation<?> check : validator.validate(
                new RiskRegister.AssessRisk("-", 0, cells.level(), likelihood, impact, reason, why))) {
            switch (check.getPropertyPath().toString()) {
                case "rationale" -> {
                    if (reason == null && !read.isWrong(cells.reason())) {
                        read.wrong(cells.reason(), "RiskColumn.noReason");
                    } else {
                        read.wrong(cells.reason(), check);
                    }
                }
                case "loweredWhy" -> read.wrong(RiskColumn.LOWERED_WHY, check);
                default -> {
                    // what is missing of the numbers is said above
                }
            }
        }
        return read.isWrong(cells.likelihood()) || read.isWrong(cells.impact()) || read.isWrong(cells.reason())
                ? Optional.empty()
                : Optional.of(new Scoring.Given(cells.level(), new Score(likelihood, impact), reason, why));
    }

    private static void missing(RowReading read, RiskColumn column, Integer number) {
        if (number == null && !read.isWrong(column)) {
            read.wrong(column, "RiskColumn.halfScore");
        }
    }
}
