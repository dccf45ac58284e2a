package uk.dasv.strategy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.strategy.ObjectiveRegister;
import uk.dasv.strategy.OutcomeRegister;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;

/** Adding, rewording or retiring one objective of an outcome. */
@Named
@ViewScoped
public class ObjectiveView implements Serializable {

    @Inject
    ObjectiveRegister register;

    @Inject
    OutcomeRegister outcomes;

    @Inject
    Forms forms;

    @Inject
    Conflicts conflicts;

    private String outcome;
    private String wanted;
    private String outcomeName;
    private ObjectiveRegister.Row present;
    private String title;
    private boolean retired;
    private Conflict conflict;

    public void load() {
        outcomeName = outcomes.outcome(outcome).name();
        if (wanted != null) {
            present = find();
            title = present.title();
            retired = present.retiredOn() != null;
        }
    }

    private ObjectiveRegister.Row find() {
        return register.objectives(outcome).stream()
                .filter(o -> String.valueOf(o.id()).equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    if (present == null) {
                        register.add(new ObjectiveRegister.AddObjective(outcome, title));
                    } else {
                        register.change(new ObjectiveRegister.ChangeObjective(
                                outcome, present.id(), present.version(), title, retired));
                    }
                    return "/admin/outcome?present=" + outcome;
                },
                "saved",
                this::compare);
    }

    private void compare() {
        present = find();
        conflict = conflicts.about(
                SubjectKind.OUTCOME,
                outcome,
                List.of(
                        new Conflict.Field("Objective", present.title(), title),
                        new Conflict.Field("Retired", yes(present.retiredOn() != null), yes(retired))));
    }

    private static String yes(boolean value) {
        return value ? "Yes" : "No";
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getOutcomeName() {
        return outcomeName;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /** The objective that the address names, or null for a new one. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
