package uk.dasv.governance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.identity.PasswordLinks;
import uk.dasv.web.Forms;

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
    Forms forms;

    private String present;
    private long version;
    private String name;
    private String email;
    private String organisation;
    private boolean administrator;
    private boolean left;
    private String link;
    private List<PartnershipQueries.OrganisationRow> organisations;

    public void load() {
        organisations = queries.organisations().stream()
                .filter(PartnershipQueries.OrganisationRow::active)
                .toList();
        if (present != null) {
            var p = queries.person(present);
            name = p.name();
            email = p.email();
            organisation = p.organisation();
            administrator = p.administrator();
            left = p.leftOn() != null;
            version = p.version();
        }
    }

    public String save() {
        return forms.submit(
                () -> {
                    register.savePerson(new PartnershipRegister.SavePerson(
                            present, version, name, email, organisation, administrator, left));
                    return "/admin/people";
                },
                "saved",
                () -> version = queries.person(present).version());
    }

    /** Makes a one-time link to hand over, by which the person chooses a password. */
    public void makeLink() throws Exception {
        link = links.forPerson(present);
    }

    public List<PartnershipQueries.OrganisationRow> getOrganisations() {
        return organisations;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    public boolean isLeft() {
        return left;
    }

    public void setLeft(boolean left) {
        this.left = left;
    }
}
