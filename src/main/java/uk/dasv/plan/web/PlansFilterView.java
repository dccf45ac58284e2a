package uk.dasv.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.plan.ActionFilterQueries;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.ActionState;
import uk.dasv.web.FilterValue;
import uk.dasv.web.Labels;
import uk.dasv.web.ListState;

/** Every filter of the list of actions on one page; showing the list keeps them all. */
@Named
@RequestScoped
public class PlansFilterView {

    @Inject
    ActionFilterQueries choices;

    @Inject
    Labels labels;

    private ListState asked;
    private List<ActionQueries.Option> bodies;
    private List<ActionQueries.Option> outcomes;
    private List<ActionQueries.Option> objectives;
    private List<ActionQueries.Option> owners;
    private List<ActionQueries.Option> organisations;
    private List<ActionQueries.Option> met;
    private Set<ActionState> states;

    public void load() {
        asked = PlansList.asked(name -> FilterValue.joined(Faces.getRequestParameterValues(name)));
        states = FilterValue.several(asked, ActionState.class, "state");
        ActionFilterQueries.Choices common = choices.choices();
        bodies = common.bodies();
        outcomes = common.outcomes();
        objectives = choices.objectives();
        owners = choices.owners();
        organisations = choices.organisations();
        met = choices.bodiesThatMet();
    }

    /** Every state, and whether it is asked for. */
    public record StateChoice(String code, String name, boolean chosen) {}

    public List<StateChoice> getStates() {
        return Stream.of(ActionState.values())
                .map(s -> new StateChoice(s.name(), labels.of(s), states.contains(s)))
                .toList();
    }

    public List<ActionQueries.Option> getSources() {
        return Stream.of(ActionSource.values())
                .map(s -> new ActionQueries.Option(s.name(), labels.of(s)))
                .toList();
    }

    /** How many days ahead one can look. */
    public List<ActionQueries.Option> getSpans() {
        return Stream.of(7, 30, 60, 90, 180)
                .map(days -> new ActionQueries.Option(String.valueOf(days), "Within " + days + " days"))
                .toList();
    }

    /** What can have become of an action since a body last met. */
    public List<ActionQueries.Option> getMoves() {
        return Stream.of(SinceMet.values())
                .filter(m -> m != SinceMet.ANSWERED)
                .map(m -> new ActionQueries.Option(m.name(), labels.of(m)))
                .toList();
    }

    public ListState getAsked() {
        return asked;
    }

    public List<ActionQueries.Option> getBodies() {
        return bodies;
    }

    public List<ActionQueries.Option> getOutcomes() {
        return outcomes;
    }

    public List<ActionQueries.Option> getObjectives() {
        return objectives;
    }

    public List<ActionQueries.Option> getOwners() {
        return owners;
    }

    public List<ActionQueries.Option> getOrganisations() {
        return organisations;
    }

    /** The bodies that have met. */
    public List<ActionQueries.Option> getMet() {
        return met;
    }
}
