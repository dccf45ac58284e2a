package uk.dasv.governance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.identity.PasswordLinks;
import uk.dasv.identity.SubjectKind;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.SecondClick;

/** Adding or changing one person; their memberships are {@link MembershipView}'s. */
@Named
@ViewScoped
public class PersonView implements Serializable {

    @Inject
    PartnershipQueries queries;

    @Inject
    PartnershipRegister register;

    @Inject
    PasswordLinks links;

    @Inject
    Conflicts conflicts;

    @Inject
    Forms forms;

    @Inject
    SecondClick clicks;

    private String present;
    private Long id;
    private long version;
    private String title;
    private PersonFields typed = new PersonFields();
    private Conflict conflict;
    private String link;
    private List<PartnershipQueries.OrganisationRow> organisations;

    public void load() {
        organisations = queries.organisations().stream()
                .filter(PartnershipQueries.OrganisationRow::active)
                .toList();
        if (present != null) {
            var person = queries.person(present);
            see(person);
            typed = PersonFields.of(person);
        }
    }

    private void see(PartnershipQueries.PersonForm person) {
        id = person.id();
        version = person.version();
        present = person.email();
        title = person.name();
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    register.savePerson(typed.command(id, version));
                    return "/admin/people";
                },
                "saved",
                this::compare);
    }

    private void compare() {
        var theirs = queries.person(id);
        see(theirs);
        conflict = conflicts.about(SubjectKind.PERSON, theirs.email(), typed.against(theirs));
    }

    /** Makes a one-time link to hand over, by which the person chooses a password. */
    public void makeLink() throws Exception {
        link = clicks.once(() -> links.forPerson(queries.person(id).email()));
    }

    public List<PartnershipQueries.OrganisationRow> getOrganisations() {
        return organisations;
    }

    /** The person's name as it is saved. */
    public String getTitle() {
        return title;
    }

    public PersonFields getTyped() {
        return typed;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getLink() {
        return link;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }
}
