package uk.dasv.risk.control.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.RiskFormQueries;
import uk.dasv.risk.control.Controls;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.risk.web.RiskForm;
import uk.dasv.risk.web.RiskSteps;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;

/** Writing down a control that holds a risk down already, or putting right what is written of one. */
@Named
@ViewScoped
public class ControlView extends RiskForm {

    @Inject
    Controls desk;

    @Inject
    RiskFormQueries people;

    @Inject
    Clock clock;

    private final long id = BaseEntity.newId();
    private String control;
    private RiskDetail.Controlled present;
    private List<Choice> owners = List.of();
    private String title;
    private String description;
    private String owner;
    private DateInput since = new DateInput();

    public void load() {
        open(Permission.EDIT_RISK, RiskSteps::edit);
        if (control != null) {
            present = KnownControl.of(getRisk(), control);
            title = present.title();
            description = present.description();
            owner = present.ownerId() == null ? null : present.ownerId().toString();
        } else {
            since = DateInput.of(LocalDate.now(clock));
        }
        offer();
    }

    private void offer() {
        owners = people.people(present == null ? null : present.ownerId()).stream()
                .map(p -> new Choice(String.valueOf(p.id()), p.name(), null))
                .toList();
    }

    public String save() {
        return present == null ? send(this::add, "control.added") : send(this::change, "control.saved");
    }

    private void add() {
        desk.add(new Controls.AddControl(id, getRef(), seen(), title, description, ownerId(), since.toDate("since")));
    }

    private void change() {
        desk.change(new Controls.ChangeControl(getRef(), seen(), present.id(), title, description, ownerId()));
    }

    private Long ownerId() {
        return owner == null || owner.isBlank() ? null : Long.valueOf(owner);
    }

    @Override
    protected List<Conflict.Field> compared() {
        if (present == null) {
            return List.of(new Conflict.Field("Controls", KnownControl.titles(getRisk()), title));
        }
        present = KnownControl.of(getRisk(), control);
        offer();
        return List.of(
                new Conflict.Field("What is the control?", present.title(), title),
                new Conflict.Field("How does it hold the risk down?", present.description(), description),
                new Conflict.Field("Owner", present.owner(), name(owner)));
    }

    private String name(String chosen) {
        return owners.stream()
                .filter(o -> o.value().equals(chosen))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is written down for the first time. */
    public boolean isNew() {
        return present == null;
    }

    public List<Choice> getOwners() {
        return owners;
    }

    public DateInput getSince() {
        return since;
    }

    public String getControl() {
        return control;
    }

    public void setControl(String control) {
        this.control = control;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }
}
