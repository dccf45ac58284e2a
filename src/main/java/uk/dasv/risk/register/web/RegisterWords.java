package uk.dasv.risk.register.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.exceptions.ExceptionKind;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.HealthCheck;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RisksSince;
import uk.dasv.web.Chip;
import uk.dasv.web.Dates;
import uk.dasv.web.FilterValue;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The less common filters of the register in words, so that nobody overlooks that one is in force. */
@ApplicationScoped
public class RegisterWords {

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    @Inject
    RisksSince since;

    /** The filters that do not stand in the form; bodies are named as the places say. */
    List<Chip> chips(ListState asked, List<RiskQueries.Place> places) {
        Map<String, String> bodies = places.stream()
                .collect(Collectors.toMap(
                        RiskQueries.Place::bodyCode, RiskQueries.Place::bodyName, (one, other) -> one));
        List<Chip> chips = new ArrayList<>();
        for (String filter : RegisterList.FURTHER) {
            String value = value(filter, asked, bodies);
            if (value != null) {
                chips.add(new Chip(
                        labels.text("risks.filter." + filter),
                        value,
                        asked.address().with(filter, null).toString()));
            }
        }
        Score cell = RegisterList.score(asked);
        if (cell != null) {
            chips.add(new Chip(
                    labels.of(RegisterList.level(asked)),
                    labels.text("risk.cell", cell.likelihood(), cell.impact()),
                    Stream.of("likelihood", "impact", "level")
                            .reduce(asked.address(), (a, name) -> a.with(name, null), (one, other) -> other)
                            .toString()));
        }
        return chips;
    }

    private String value(String filter, ListState asked, Map<String, String> bodies) {
        return switch (filter) {
            case "overseer" ->
                asked.text(filter) == null ? null : bodies.getOrDefault(asked.text(filter), asked.text(filter));
            case "category" -> word(asked, RiskCategory.class, filter);
            case "response" -> word(asked, RiskResponse.class, filter);
            case "state" -> word(asked, RiskState.class, filter);
            case "health" -> word(asked, HealthCheck.class, filter);
            case "exception" ->
                RegisterList.ANY_RULE.equals(asked.text(filter))
                        ? labels.text("risks.filter.anyRule")
                        : word(asked, ExceptionKind.class, filter);
            case "outside" -> asked.on(filter) ? labels.text("risks.filter.yes") : null;
            case "since" -> asked.text("moved") == null || asked.text(filter) == null ? null : met(asked);
            case "moved" -> asked.text("since") == null ? null : word(asked, SinceMet.class, filter);
            case "asAt" -> FilterValue.day(asked, filter) == null ? null : dates.day(FilterValue.day(asked, filter));
            default -> null;
        };
    }

    private String met(ListState asked) {
        LastMet met = since.met(asked.text("since"), FilterValue.day(asked, "asAt"));
        return met.name() + ", " + (met.on() == null ? labels.text("since.neverMet") : dates.day(met.on()));
    }

    private <E extends Enum<E>> String word(ListState asked, Class<E> type, String filter) {
        return asked.one(type, filter).map(labels::of).orElse(null);
    }
}
