package uk.dasv.risk.control.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.risk.control.Controls;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Conflict;

/** Saying that a control holds its risk down no longer. */
@Named
@ViewScoped
public class RetireControlView extends RiskForm {

    @Inject
    Controls desk;

    private String control;
    private RiskDetail.Controlled present;
    private String reason;

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        present = KnownControl.of(getRisk(), control);
    }

    public String save() {
        return send(
                () -> desk.retire(new Controls.RetireControl(getRef(), seen(), present.id(), reason)),
                "control.isRetired");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(
                new Conflict.Field("Controls in force", KnownControl.titles(getRisk()), "Without " + present.title()));
    }

    public RiskDetail.Controlled getPresent() {
        return present;
    }

    public String getControl() {
        return control;
    }

    public void setControl(String control) {
        this.control = control;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
