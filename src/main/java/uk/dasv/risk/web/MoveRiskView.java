package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.risk.RiskEditor;
import uk.dasv.risk.RiskFormQueries;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;

/** Moving a risk to another outcome. */
@Named
@ViewScoped
public class MoveRiskView extends RiskForm {

    @Inject
    RiskEditor editor;

    @Inject
    RiskFormQueries form;

    private List<Choice> outcomes = List.of();
    private String outcome;
    private String reason;

    public void load() {
        open(Permission.MOVE_RISK, RiskSteps::move);
        offer();
    }

    private void offer() {
        outcomes = form.otherOutcomes(getRef()).stream()
                .map(o -> new Choice(o.value(), o.name(), null))
                .toList();
    }

    public String save() {
        return send(() -> editor.move(new RiskEditor.MoveRisk(getRef(), seen(), outcome, reason)), "risk.moved");
    }

    @Override
    protected List<Conflict.Field> compared() {
        String chosen = RiskChoices.label(outcomes, outcome);
        offer();
        return List.of(
                new Conflict.Field("Outcome", getRisk().row().outcome(), chosen),
                new Conflict.Field("Why it moves", null, reason));
    }

    public List<Choice> getOutcomes() {
        return outcomes;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
