package uk.dasv.risk.matrix.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.governance.Body;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.NewEdition;
import uk.dasv.risk.matrix.ReviewRule;
import uk.dasv.risk.matrix.RiskMatrixLevel.Axis;
import uk.dasv.risk.matrix.Score;

/** What is typed about an edition of the matrix, each under the name of its input. */
public class EditionFields implements Serializable {

    private static final int LEVELS = 5;

    private final Map<String, String> text = new HashMap<>();
    private final Map<String, List<String>> kinds = new HashMap<>();

    /** Begins with what another edition says. */
    static EditionFields of(NewEdition edition) {
        EditionFields typed = new EditionFields();
        typed.text.put("name", edition.name());
        edition.bands()
                .forEach((score, band) ->
                        typed.text.put(NewEdition.field(score.likelihood(), score.impact()), band.name()));
        edition.levels().forEach(l -> {
            typed.text.put(NewEdition.field("Name", l.axis(), l.level()), l.name());
            typed.text.put(NewEdition.field("Description", l.axis(), l.level()), l.description());
        });
        edition.tolerances().forEach((appetite, score) -> typed.text.put("tolerance" + appetite, score.toString()));
        edition.reviews().forEach((band, rule) -> {
            typed.text.put("months" + band, String.valueOf(rule.months()));
            typed.kinds.put(
                    "at" + band,
                    new ArrayList<>(rule.at().stream().map(Enum::name).sorted().toList()));
        });
        return typed;
    }

    NewEdition edition() {
        Map<Score, Band> bands = new HashMap<>();
        List<NewEdition.Level> levels = new ArrayList<>();
        for (int likelihood = 1; likelihood <= LEVELS; likelihood++) {
            for (int impact = 1; impact <= LEVELS; impact++) {
                String band = text.get(NewEdition.field(likelihood, impact));
                if (band != null && !band.isBlank()) {
                    bands.put(new Score(likelihood, impact), Band.valueOf(band));
                }
            }
        }
        for (Axis axis : Axis.values()) {
            for (int level = 1; level <= LEVELS; level++) {
                levels.add(new NewEdition.Level(
                        axis,
                        level,
                        text.get(NewEdition.field("Name", axis, level)),
                        text.get(NewEdition.field("Description", axis, level))));
            }
        }
        return new NewEdition(text.get("name"), bands, levels, tolerances(), reviews());
    }

    private Map<Appetite, Integer> tolerances() {
        Map<Appetite, Integer> tolerances = new EnumMap<>(Appetite.class);
        for (Appetite appetite : Appetite.values()) {
            tolerances.put(appetite, number("tolerance" + appetite, "matrix.tolerance.range", 25));
        }
        return tolerances;
    }

    private Map<Band, ReviewRule> reviews() {
        Map<Band, ReviewRule> reviews = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            Set<Body.Kind> at = EnumSet.noneOf(Body.Kind.class);
            kinds.getOrDefault("at" + band, List.of()).forEach(kind -> at.add(Body.Kind.valueOf(kind)));
            reviews.put(band, new ReviewRule(at, number("months" + band, "matrix.months", 60)));
        }
        return reviews;
    }

    private int number(String field, String key, int most) {
        try {
            return Integer.parseInt(
                    text.get(field) == null ? "" : text.get(field).strip());
        } catch (NumberFormatException e) {
            throw RuleViolation.at(field, key, most);
        }
    }

    /** What is typed into the inputs for text and choices. */
    public Map<String, String> getText() {
        return text;
    }

    /** The kinds of body that are ticked. */
    public Map<String, List<String>> getKinds() {
        return kinds;
    }
}
