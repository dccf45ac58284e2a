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
    ActionPlans plans;

    @Inject
    Forms forms;

    private final long id = BaseEntity.newId();
    private final ProposalFields typed = new ProposalFields();
    private String wanted;
    private List<Choice> bodies = List.of();
    private List<ActionQueries.Option> withoutPlan = List.of();
    private List<Choice> outcomes = List.of();
    private List<Choice> organisations = List.of();
    private List<Choice> people = List.of();
    private List<Choice> sources = List.of();

    public void load() {
        bodies = choices.bodies();
        outcomes = choices.outcomes();
        organisations = choices.organisations();
        typed.getFurther().offer(choices.objectives(), outcomes, organisations, null);
        people = choices.people();
        sources = choices.sources();
        withoutPlan = choices.bodiesWithoutPlan();
        if (bodies.size() == 1) {
            wanted = bodies.get(0).value();
        }
        if (bodies.stream().anyMatch(b -> b.value().equals(wanted))) {
            typed.setBody(wanted);
        }
    }

    /** The bodies that have no plan for the present period, so that one has to be begun first. */
    public List<ActionQueries.Option> getWithoutPlan() {
        return withoutPlan;
    }

    /** Whether there is a plan that an action can be proposed for. */
    public boolean isPlanned() {
        return bodies.size() > withoutPlan.size();
    }

    public String save() {
        return forms.submit(() -> "/plans/action?ref=" + plans.proposeAction(typed.command(id)), "action.created");
    }

    /** The body that the address names, to be chosen from the start. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
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
