package uk.dasv.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionQueries;
import uk.dasv.platform.BaseEntity;
import uk.dasv.web.Choice;
import uk.dasv.web.Forms;

/** Proposing an action for a body's plan. Its identifier comes with the form, so a second click makes no second one. */
@Named
@ViewScoped
public class ProposalView implements Serializable {

    @Inject
    PlanChoices choices;

    @Inject
    ActionQueries queries;

    @Inject
    ActionPlans plans;

    @Inject
    Forms forms;

    private final long id = BaseEntity.newId();
    private final ProposalFields typed = new ProposalFields();
    private List<Choice> bodies = List.of();
    private List<Choice> outcomes = List.of();
    private List<Choice> organisations = List.of();
    private List<Choice> people = List.of();
    private List<Choice> sources = List.of();

    public void load() {
        bodies = choices.bodies();
        outcomes = queries.outcomes().stream()
                .map(o -> new Choice(o.code(), o.name(), null))
                .toList();
        organisations = choices.organisations();
        people = choices.people();
        sources = choices.sources();
        if (bodies.size() == 1) {
            typed.setBody(bodies.get(0).value());
        }
    }

    public String save() {
        return forms.submit(() -> "/plans/action?ref=" + plans.proposeAction(typed.command(id)), "action.created");
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
