package uk.dasv.escalation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.escalation.Materialising;
import uk.dasv.identity.Permission;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;

/** Saying that what a risk feared has happened, and what the issue is now. */
@Named
@ViewScoped
public class MaterialiseView extends RiskForm {

    @Inject
    Materialising desk;

    private final long id = BaseEntity.newId();
    private final RaiseFields typed = new RaiseFields();

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::materialise);
        typed.setTitle(getRisk().row().title());
    }

    public String save() {
        return sendAndGo(
                () -> "/escalations/issue?ref="
                        + desk.materialise(new Materialising.Materialise(id, getRef(), seen(), typed.told())),
                "risk.materialised");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(
                new Conflict.Field("State", labels.of(getRisk().row().state()), labels.text("RiskState.MATERIALISED")),
                new Conflict.Field("Title", getRisk().row().title(), typed.getTitle()),
                new Conflict.Field("What has happened", null, typed.getDescription()));
    }

    public List<Choice> getKinds() {
        return RaiseFields.kinds(labels);
    }

    public RaiseFields getTyped() {
        return typed;
    }
}
