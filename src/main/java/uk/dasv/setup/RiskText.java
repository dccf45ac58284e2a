package uk.dasv.setup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One risk or threat in {@code risks.yaml}. It carries no score: scoring is the partnership's work. */
public record RiskText(
        int number,
        String reference,
        String outcome,
        String title,
        Optional<Kind> kind,
        Optional<String> cause,
        Optional<String> event,
        Optional<String> consequence,
        List<String> strands) {

    /** Whether it may happen or already presses on the partnership. */
    public enum Kind {
        RISK,
        THREAT
    }

    static List<RiskText> read(StrategySource source, Collection<String> outcomes) {
        YamlRecord file = source.read(StrategySource.RISKS, "risks");
        Distinct numbers = new Distinct();
        Distinct references = new Distinct();
        Distinct titles = new Distinct();
        return file
                .value("risks")
                .records("number", "reference", "outcome", "title", "kind", "cause", "event", "consequence", "strands")
                .stream()
                .map(record -> {
                    YamlValue number = record.value("number");
                    numbers.add(number, String.valueOf(number.number(1, 9999)));
                    return new RiskText(
                            number.number(1, 9999),
                            references.code(record, "reference", Lengths.RISK_REFERENCE),
                            record.value("outcome").oneOf(outcomes),
                            titles.text(record, "title", Lengths.RISK_TITLE),
                            record.optional("kind").map(kind -> kind.choice(Kind.class)),
                            record.optionalProse("cause", Lengths.PROSE),
                            record.optionalProse("event", Lengths.PROSE),
                            record.optionalProse("consequence", Lengths.PROSE),
                            record.texts("strands", Lengths.STRAND));
                })
                .toList();
    }
}
