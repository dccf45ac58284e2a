package uk.dasv.risk.relation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.relation.RiskLinks;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Conflict;

/** Saying that two risks belong together no longer. */
@Named
@ViewScoped
public class UnrelateView extends RiskForm {

    @Inject
    RiskLinks desk;

    private String other;
    private RiskDetail.Related related;
    private String reason;

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        related = getRisk().related().stream()
                .filter(r -> r.reference().equals(other))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String save() {
        return send(
                () -> desk.unrelate(new RiskLinks.Unrelate(getRef(), seen(), related.reference(), reason)),
                "relation.ended");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(
                new Conflict.Field("Related risks", RelateView.named(getRisk()), "Without " + related.reference()));
    }

    public RiskDetail.Related getRelated() {
        return related;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
