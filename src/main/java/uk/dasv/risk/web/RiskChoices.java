package uk.dasv.risk.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskFormQueries;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;

/** The answers that the fields about a risk offer. */
public record RiskChoices(
        List<Choice> outcomes,
        List<Choice> people,
        List<Choice> kinds,
        List<Choice> categories,
        List<Choice> responses,
        List<Choice> proximities)
        implements Serializable {

    /** For a risk that stands under the outcome and has the owner; null for a new one. */
    static RiskChoices of(RiskFormQueries queries, Labels labels, String outcome, Long owner) {
        return new RiskChoices(
                queries.outcomes(outcome).stream()
                        .map(o -> new Choice(o.value(), o.name(), null))
                        .toList(),
                queries.people(owner).stream()
                        .map(p -> new Choice(String.valueOf(p.id()), p.name(), null))
                        .toList(),
                Stream.of(RiskKind.values())
                        .map(k -> new Choice(k.name(), labels.of(k), labels.text("RiskKind.hint." + k.name())))
                        .toList(),
                Stream.of(RiskCategory.values()).map(c -> Choice.of(c, labels)).toList(),
                Stream.of(RiskResponse.values()).map(r -> Choice.of(r, labels)).toList(),
                Stream.of(Proximity.values()).map(p -> Choice.of(p, labels)).toList());
    }

    /** What people read of the answer; nothing for one that is not offered. */
    static String label(List<Choice> choices, String value) {
        return choices.stream()
                .filter(c -> c.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }
}
