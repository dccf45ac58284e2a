package uk.dasv.plan.several.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.PlanningQueries;
import uk.dasv.plan.several.SeveralActions;
import uk.dasv.plan.several.SeveralQueries;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Labels;

/** Choosing several actions of a body, and what to do with them; the choice stands in the address of the next page. */
@Named
@RequestScoped
public class SeveralView {

    @Inject
    SeveralQueries queries;

    @Inject
    PlanningQueries planning;

    @Inject
    Labels labels;

    private List<ActionQueries.Option> bodies;
    private String body;
    private List<SeveralQueries.Row> rows;
    private List<String> chosen;
    private String step;
    private String words;

    public void load() {
        bodies = planning.bodies();
        body = Faces.getRequestParameter("of");
        if (body == null) {
            body = bodies.stream().map(ActionQueries.Option::code).findFirst().orElseThrow(NotFound::new);
        }
        words = Faces.getRequestParameter("words");
        rows = queries.goingOn(body, words);
        String[] references = Faces.getRequestParameterValues("ref");
        chosen = references == null ? List.of() : List.of(references);
        step = Faces.getRequestParameter("step");
        if (Faces.getRequestParameter("missing") != null) {
            missing();
        }
    }

    private void missing() {
        if (chosen.isEmpty() && !rows.isEmpty()) {
            complain("ref-" + rows.get(0).reference(), "several.none");
        }
        if (step == null) {
            complain("step-GIVE", "several.noStep");
        }
    }

    private void complain(String field, String key) {
        String text = labels.text(key);
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** What can be done, and whether it was chosen before. */
    public record StepChoice(String code, String name, String hint, boolean chosen) {}

    public List<StepChoice> getSteps() {
        return Stream.of(SeveralStep.values())
                .map(s -> new StepChoice(
                        s.name(),
                        labels.of(s),
                        labels.text("several.hint." + s.name()),
                        s.name().equals(step)))
                .toList();
    }

    /** Whether the action was chosen before. */
    public boolean isChosen(String reference) {
        return chosen.contains(reference);
    }

    public List<ActionQueries.Option> getBodies() {
        return bodies;
    }

    /** Whether there are more than can be shown. */
    public boolean isMore() {
        return rows.size() >= SeveralActions.MOST;
    }

    public String getWords() {
        return words;
    }

    public String getBody() {
        return body;
    }

    public List<SeveralQueries.Row> getRows() {
        return rows;
    }
}
