package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.risk.RiskEditor;
import uk.dasv.risk.RiskFormQueries;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.web.Conflict;

/** Changing what is written of a risk, and moving it to another outcome. */
@Named
@ViewScoped
public class RiskEditView extends RiskForm {

    @Inject
    RiskEditor editor;

    @Inject
    RiskFormQueries form;

    private RiskFields typed = new RiskFields();
    private RiskChoices choices;
    private String whyMoved;
    private String strands;

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        typed = RiskFields.of(getRisk());
        strands = written(getRisk());
        choices = RiskChoices.of(
                form, labels, typed.getOutcome(), getRisk().words().ownerId());
    }

    public String save() {
        return send(
                () -> {
                    editor.change(new RiskEditor.ChangeRisk(
                            getRef(), seen(), typed.words(), whyMoved, strands == null ? "" : strands));
                },
                "risk.saved");
    }

    @Override
    protected List<Conflict.Field> compared() {
        RiskDetail now = getRisk();
        RiskFields theirs = RiskFields.of(now);
        choices = RiskChoices.of(form, labels, theirs.getOutcome(), now.words().ownerId());
        return List.of(
                new Conflict.Field("Title", theirs.getTitle(), typed.getTitle()),
                of("Kind", choices.kinds(), theirs.getKind(), typed.getKind()),
                of("Category", choices.categories(), theirs.getCategory(), typed.getCategory()),
                new Conflict.Field("Cause", theirs.getCause(), typed.getCause()),
                new Conflict.Field("Event", theirs.getEvent(), typed.getEvent()),
                new Conflict.Field("Consequence", theirs.getConsequence(), typed.getConsequence()),
                of("Outcome", choices.outcomes(), theirs.getOutcome(), typed.getOutcome()),
                of("Owner", choices.people(), theirs.getOwner(), typed.getOwner()),
                of("Response", choices.responses(), theirs.getResponse(), typed.getResponse()),
                of("Proximity", choices.proximities(), theirs.getProximity(), typed.getProximity()),
                new Conflict.Field("Strands", written(now), strands));
    }

    /** Its strands as they stand in their field; null where it has none, as an empty field is. */
    private static String written(RiskDetail risk) {
        return risk.strands().isEmpty() ? null : String.join("\n", risk.strands());
    }

    private static Conflict.Field of(String label, List<uk.dasv.web.Choice> choices, String theirs, String yours) {
        return new Conflict.Field(label, RiskChoices.label(choices, theirs), RiskChoices.label(choices, yours));
    }

    public RiskFields getTyped() {
        return typed;
    }

    public RiskChoices getChoices() {
        return choices;
    }

    public String getStrands() {
        return strands;
    }

    public void setStrands(String strands) {
        this.strands = strands == null ? null : strands.replace("\r\n", "\n");
    }

    public String getWhyMoved() {
        return whyMoved;
    }

    public void setWhyMoved(String whyMoved) {
        this.whyMoved = whyMoved;
    }
}
