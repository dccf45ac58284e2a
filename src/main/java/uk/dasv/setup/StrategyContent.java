package uk.dasv.setup;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a fresh database starts from, read and checked. Either all files are sound, every code they refer to
 * exists and nothing stands twice, or {@link BrokenStrategyFile} says what to mend; nothing is written before that.
 *
 * <p>A partnership needs the strategy, its bodies and its risks. Without measures, services, contacts or a glossary
 * it starts with none; without a matrix, with the built-in one.
 */
public record StrategyContent(
        StrategyText strategy,
        BodiesText bodies,
        List<RiskText> risks,
        MatrixText matrix,
        MeasuresText measures,
        ServicesText services,
        ContactsText contacts,
        List<TermText> glossary) {

    public static StrategyContent read(StrategySource source) {
        Map<String, String> areas = StrategyText.areaNames(source);
        BodiesText bodies = BodiesText.read(source, areas.keySet());
        StrategyText strategy = StrategyText.read(source, bodies.codes());
        Set<String> outcomes = strategy.outcomeCodes();
        return new StrategyContent(
                strategy,
                bodies,
                RiskText.read(source, outcomes),
                MatrixText.read(source),
                MeasuresText.read(source, outcomes, areas.keySet()),
                ServicesText.read(source, areas),
                ContactsText.read(source),
                TermText.read(source));
    }
}
