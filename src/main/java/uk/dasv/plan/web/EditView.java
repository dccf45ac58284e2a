package uk.dasv.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionReach;
import uk.dasv.plan.ActionReachQueries;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Putting an action differently: its words, who answers for it and, until it is agreed, its dates. */
@Named
@ViewScoped
public class EditView implements Serializable {

    @Inject
    ActionQueries queries;

    @Inject
    ActionReachQueries reaches;

    @Inject
    ActionPlans plans;

    @Inject
    PlanChoices choices;

    @Inject
    Access access;

    @Inject
    Conflicts conflicts;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private String ref;
    private long seen;
    private boolean datesOpen;
    private ProposalFields typed;
    private List<Choice> organisations = List.of();
    private List<Choice> people = List.of();
    private List<Choice> sources = List.of();
    private List<Choice> outcomes = List.of();
    private Conflict conflict;

    public void load() {
        ActionDetail action = queries.byReference(ref);
        access.requireForPage(Permission.EDIT_PLAN, SubjectKind.ACTION, ref);
        if (action.row().state().isEnded()) {
            throw new NotFound();
        }
        ActionReach reach = reaches.of(ref);
        typed = EditForm.of(action, reach);
        see(action, reach);
    }

    private void see(ActionDetail action, ActionReach reach) {
        ActionDetail.People now = action.people();
        seen = action.version();
        datesOpen = action.row().state() == ActionState.PROPOSED;
        organisations = PlanChoices.with(
                choices.organisations(), now.organisationId(), action.row().organisation());
        people = PlanChoices.with(
                PlanChoices.with(choices.people(), now.ownerId(), action.row().owner()), now.deputyId(), now.deputy());
        sources = choices.sources();
        outcomes = PlanChoices.with(
                choices.outcomes(), reach.outcome(), action.row().outcome());
        List<Choice> others = datesOpen
                ? outcomes
                : outcomes.stream()
                        .filter(o -> !o.value().equals(reach.outcome()))
                        .toList();
        typed.getFurther().offer(choices.objectives(), others, organisations, reach);
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    plans.edit(EditForm.command(typed, ref, seen, datesOpen));
                    return "/plans/action?ref=" + ref;
                },
                "action.edited",
                this::compare);
    }

    private void compare() {
        ActionDetail theirs = queries.byReference(ref);
        ActionReach reach = reaches.of(ref);
        see(theirs, reach);
        conflict = conflicts.about(
                SubjectKind.ACTION,
                ref,
                EditForm.against(theirs, reach, typed, List.of(organisations, people, outcomes), labels));
    }

    public boolean isDatesOpen() {
        return datesOpen;
    }

    public ProposalFields getTyped() {
        return typed;
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

    public Conflict getConflict() {
        return conflict;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
