package uk.dasv.risk.treatment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.treatment.Treatments;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Conflict;

/** Taking an action off the treatments of a risk. */
@Named
@ViewScoped
public class UntreatView extends RiskForm {

    @Inject
    Treatments desk;

    private String action;
    private RiskDetail.Treated treated;
    private String reason;

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        treated = getRisk().treatments().stream()
                .filter(t -> t.visible() && t.reference().equals(action))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String save() {
        return send(
                () -> desk.unlink(new Treatments.UnlinkTreatment(getRef(), seen(), treated.reference(), reason)),
                "treatment.unlinked");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(new Conflict.Field("Treatments", TreatView.named(getRisk()), "Without " + treated.reference()));
    }

    public RiskDetail.Treated getTreated() {
        return treated;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
