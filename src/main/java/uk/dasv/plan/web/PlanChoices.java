package uk.dasv.plan.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionReachQueries;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.web.Choice;
import uk.dasv.web.Labels;

/** What can be chosen of an action when it is proposed or put differently. */
@ApplicationScoped
public class PlanChoices {

    @Inject
    PlanningQueries planning;

    @Inject
    ActionQueries actions;

    @Inject
    ActionReachQueries reaches;

    @Inject
    Labels labels;

    List<Choice> bodies() {
        return planning.bodies().stream()
                .map(b -> new Choice(b.code(), b.name(), null))
                .toList();
    }

    /** The bodies among them that have no plan to add to. */
    List<ActionQueries.Option> bodiesWithoutPlan() {
        return planning.bodiesWithoutPlan();
    }

    List<Choice> outcomes() {
        return actions.outcomes().stream()
                .map(o -> new Choice(o.code(), o.name(), null))
                .toList();
    }

    List<ActionReachQueries.Aim> objectives() {
        return reaches.objectives();
    }

    List<Choice> organisations() {
        return planning.organisations().stream().map(PlanChoices::choice).toList();
    }

    List<Choice> people() {
        return planning.people().stream().map(PlanChoices::choice).toList();
    }

    List<Choice> sources() {
        return Stream.of(ActionSource.values()).map(s -> Choice.of(s, labels)).toList();
    }

    /** The same with what stands there already, also if it could not be chosen anew. */
    static List<Choice> with(List<Choice> choices, Object present, String name) {
        return present == null || choices.stream().anyMatch(c -> c.value().equals(String.valueOf(present)))
                ? choices
                : Stream.concat(Stream.of(new Choice(String.valueOf(present), name, null)), choices.stream())
                        .toList();
    }

    private static Choice choice(PlanningQueries.Named named) {
        return new Choice(String.valueOf(named.id()), named.name(), null);
    }
}
