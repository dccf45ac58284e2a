package uk.dasv.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.RiskEditor;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;

/** Opening a proposed risk on its register, or rejecting it with a reason. */
@Named
@ViewScoped
public class RiskDecisionView extends RiskForm {

    private static final String OPEN = "OPEN";
    private static final String REJECT = "REJECT";

    @Inject
    RiskEditor editor;

    private String decision;
    private String reason;

    public void load() {
        open(Permission.REVIEW_RISK, RiskSteps::decide);
    }

    public String save() {
        return send(
                () -> {
                    if (decision == null) {
                        throw RuleViolation.at("decision", "choose");
                    }
                    editor.decide(new RiskEditor.DecideProposal(getRef(), seen(), OPEN.equals(decision), reason));
                },
                OPEN.equals(decision) ? "risk.opened" : "risk.rejected");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(
                new Conflict.Field("State", labels.text(standing()), decision == null ? null : said(decision)),
                new Conflict.Field(
                        "Title", getRisk().row().title(), getRisk().row().title()),
                new Conflict.Field("Why", null, reason));
    }

    private String standing() {
        RiskRow now = getRisk().row();
        return now.proposal()
                ? "risk.standing.proposal"
                : now.state() == RiskState.CLOSED ? "risk.rejected" : "risk.standing.unscored";
    }

    private String said(String chosen) {
        return labels.text("risk.decide." + (OPEN.equals(chosen) ? OPEN : REJECT));
    }

    public List<Choice> getDecisions() {
        return List.of(
                new Choice(OPEN, labels.text("risk.decide.OPEN"), labels.text("risk.decide.hint.OPEN")),
                new Choice(REJECT, labels.text("risk.decide.REJECT"), labels.text("risk.decide.hint.REJECT")));
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
