package uk.dasv.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionSource;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.platform.BaseEntity;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Proposing an action for a body's plan. Its identifier comes with the form, so a second click makes no second one. */
@Named
@ViewScoped
public class ProposalView implements Serializable {

    @Inject
    PlanningQueries planning;

    @Inject
    ActionQueries queries;

    @Inject
    ActionPlans plans;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private final long id = BaseEntity.newId();
    private final ProposalFields typed = new ProposalFields();
    private List<Choice> bodies = List.of();
    private List<Choice> outcomes = List.of();
    private List<Choice> organisations = List.of();
    private List<Choice> people = List.of();
    private List<Choice> sources = List.of();

    public void load() {
        bodies = planning.bodies().stream().map(ProposalView::choice).toList();
        outcomes = queries.outcomes().stream().map(ProposalView::choice).toList();
        organisations =
                planning.organisations().stream().map(ProposalView::choice).toList();
        people = planning.people().stream().map(ProposalView::choice).toList();
        sources =
                Stream.of(ActionSource.values()).map(s -> Choice.of(s, labels)).toList();
        if (bodies.size() == 1) {
            typed.setBody(bodies.get(0).value());
        }
    }

    public String save() {
        return forms.submit(() -> "/plans/action?ref=" + plans.proposeAction(typed.command(id)), "action.created");
    }

    private static Choice choice(ActionQueries.Option option) {
        return new Choice(option.code(), option.name(), null);
    }

    private static Choice choice(PlanningQueries.Named named) {
        return new Choice(String.valueOf(named.id()), named.name(), null);
    }

    public ProposalFields getTyped() {
        return typed;
    }

    public List<Choice> getBodies() {
        return bodies;
    }

    public List<Choice> getOutcomes() {
        return outcomes;
    }

    public List<Choice> getOrganisations() {
        return organisations;
    }

    public List<Choice> getPeople() {
        return people;
    }

    public List<Choice> getSources() {
        return sources;
    }
}
