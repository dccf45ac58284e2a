package uk.dasv.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.platform.BaseEntity;
import uk.dasv.web.Choice;
import uk.dasv.web.DateInput;
import uk.dasv.web.Forms;

/** Beginning a body's plan for a period. Its identifier comes with the form, so a second click begins no second one. */
@Named
@ViewScoped
public class PlanView implements Serializable {

    @Inject
    PlanChoices choices;

    @Inject
    PlanningQueries planning;

    @Inject
    ActionPlans plans;

    @Inject
    Access access;

    @Inject
    Forms forms;

    private final long id = BaseEntity.newId();
    private List<Choice> bodies = List.of();
    private List<PlanningQueries.Period> present = List.of();
    private String wanted;
    private String body;
    private String title;
    private final DateInput starts = new DateInput();
    private final DateInput ends = new DateInput();

    public void load() {
        bodies = choices.bodies();
        present = planning.plans();
        if (wanted != null) {
            access.requireForPage(Permission.EDIT_PLAN, SubjectKind.BODY, wanted);
            body = wanted;
        } else if (bodies.size() == 1) {
            body = bodies.get(0).value();
        }
    }

    public String save() {
        return forms.submit(
                () -> {
                    plans.begin(
                            new ActionPlans.BeginPlan(id, body, title, starts.toDate("starts"), ends.toDate("ends")));
                    return "/plans/new?of=" + body;
                },
                "plan.begun");
    }

    public List<Choice> getBodies() {
        return bodies;
    }

    /** The plans that there are already, so that the new one begins where the last one ends. */
    public List<PlanningQueries.Period> getPresent() {
        return present;
    }

    /** The body that the address names, to be chosen from the start. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public DateInput getStarts() {
        return starts;
    }

    public DateInput getEnds() {
        return ends;
    }
}
