package uk.dasv.governance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.governance.Organisation;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Adding or changing one organisation. */
@Named
@ViewScoped
public class OrganisationView implements Serializable {

    @Inject
    PartnershipQueries queries;

    @Inject
    PartnershipRegister register;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Conflicts conflicts;

    @Inject
    Access access;

    private String present;
    private Long id;
    private long version;
    private String name;
    private String kind;
    private boolean active = true;
    private Conflict conflict;

    public void load() {
        access.requireForPage(Permission.ADMINISTER, SubjectKind.SYSTEM, "-");
        if (present != null) {
            var o = queries.organisation(present);
            name = o.name();
            kind = o.kind().name();
            active = o.active();
            id = o.id();
            version = o.version();
        }
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.saveOrganisation(new PartnershipRegister.SaveOrganisation(
                            id, version, name, kind == null ? null : Organisation.Kind.valueOf(kind), active));
                    return "/admin/organisations";
                },
                "saved",
                this::compare);
    }

    private void compare() {
        var theirs = queries.organisation(id);
        version = theirs.version();
        conflict = conflicts.about(
                SubjectKind.ORGANISATION,
                theirs.name(),
                List.of(
                        new Conflict.Field("Name", theirs.name(), name),
                        new Conflict.Field(
                                "Kind",
                                labels.of(theirs.kind()),
                                kind == null ? "" : labels.of(Organisation.Kind.valueOf(kind))),
                        Conflict.Field.yesOrNo("A partner now", theirs.active(), active)));
    }

    public Conflict getConflict() {
        return conflict;
    }

    public List<Choice> getKinds() {
        return Stream.of(Organisation.Kind.values())
                .map(k -> Choice.of(k, labels))
                .toList();
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
