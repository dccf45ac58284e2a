package uk.dasv.plan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.plan.ActionFilterQueries;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.web.Chip;
import uk.dasv.web.Dates;
import uk.dasv.web.FilterValue;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** The less common filters of the list of actions in words, so that nobody overlooks that one is in force. */
@ApplicationScoped
public class FilterWords {

    @Inject
    ActionFilterQueries queries;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    List<Chip> chips(ListState asked, LocalDate metOn) {
        Map<String, String> names = queries.names(PlansList.filter(asked));
        List<Chip> chips = new ArrayList<>();
        for (String filter : PlansList.FURTHER) {
            String value = value(filter, asked, names, metOn);
            if (value != null && !value.isEmpty()) {
                chips.add(new Chip(
                        labels.text("actions.filter." + filter),
                        value,
                        asked.address().with(filter, null).toString()));
            }
        }
        return chips;
    }

    private String value(String filter, ListState asked, Map<String, String> names, LocalDate metOn) {
        return switch (filter) {
            case "state" ->
                FilterValue.several(asked, ActionState.class, filter).stream()
                        .map(labels::of)
                        .collect(Collectors.joining(", "));
            case "within" ->
                FilterValue.number(asked, filter) == null ? null : FilterValue.number(asked, filter) + " days";
            case "source" ->
                asked.one(ActionSource.class, filter).map(labels::of).orElse(null);
            case "risk" -> asked.text(filter);
            case "since" ->
                asked.text(filter) == null
                        ? null
                        : names.getOrDefault(filter, asked.text(filter)) + ", "
                                + (metOn == null ? labels.text("since.neverMet") : dates.day(metOn));
            case "moved" ->
                asked.text("since") == null
                        ? null
                        : asked.one(SinceMet.class, filter).map(labels::of).orElse(null);
            case "asAt" -> dates.day(FilterValue.day(asked, filter));
            default -> names.get(filter);
        };
    }
}
