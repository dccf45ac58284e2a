package uk.dasv.risk.control.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Permission;
import uk.dasv.risk.control.Controls;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;

/** Recording how well a control was found to work, and how somebody made sure. */
@Named
@ViewScoped
public class CheckControlView extends RiskForm {

    @Inject
    Controls desk;

    @Inject
    Clock clock;

    private String control;
    private RiskDetail.Controlled present;
    private String effectiveness;
    private String assurance;
    private String checkedBy;
    private DateInput checkedOn = new DateInput();

    public void load() {
        open(Permission.ASSESS_RISK, RiskSteps::assess);
        present = KnownControl.of(getRisk(), control);
        checkedOn = DateInput.of(LocalDate.now(clock));
    }

    public String save() {
        return send(
                () -> desk.check(new Controls.CheckControl(
                        getRef(),
                        seen(),
                        present.id(),
                        effectiveness == null ? null : Effectiveness.valueOf(effectiveness),
                        assurance,
                        checkedBy,
                        checkedOn.toDate("checkedOn"))),
                "control.checked");
    }

    @Override
    protected List<Conflict.Field> compared() {
        present = KnownControl.of(getRisk(), control);
        return List.of(
                new Conflict.Field("How well does it work?", label(present.effectiveness()), chosen()),
                new Conflict.Field("How was that made sure of?", present.assurance(), assurance),
                new Conflict.Field("Who checked?", present.checkedBy(), checkedBy));
    }

    private String chosen() {
        return effectiveness == null ? null : label(Effectiveness.valueOf(effectiveness));
    }

    private String label(Effectiveness found) {
        return found == null ? null : labels.of(found);
    }

    /** How well it may be found to work. */
    public List<Choice> getFindings() {
        return Stream.of(Effectiveness.values())
                .map(e -> new Choice(e.name(), labels.of(e), labels.text("Effectiveness.hint." + e.name())))
                .toList();
    }

    public RiskDetail.Controlled getPresent() {
        return present;
    }

    public DateInput getCheckedOn() {
        return checkedOn;
    }

    public String getControl() {
        return control;
    }

    public void setControl(String control) {
        this.control = control;
    }

    public String getEffectiveness() {
        return effectiveness;
    }

    public void setEffectiveness(String effectiveness) {
        this.effectiveness = effectiveness;
    }

    public String getAssurance() {
        return assurance;
    }

    public void setAssurance(String assurance) {
        this.assurance = assurance;
    }

    public String getCheckedBy() {
        return checkedBy;
    }

    public void setCheckedBy(String checkedBy) {
        this.checkedBy = checkedBy;
    }
}
