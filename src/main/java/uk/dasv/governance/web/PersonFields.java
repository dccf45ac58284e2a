package uk.dasv.governance.web;

import java.io.Serializable;
import java.util.List;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.governance.PartnershipRegister;
import uk.dasv.web.Conflict;

/** What is typed about a person. */
public class PersonFields implements Serializable {

    private String name;
    private String email;
    private String organisation;
    private boolean administrator;
    private boolean left;

    static PersonFields of(PartnershipQueries.PersonForm p) {
        PersonFields typed = new PersonFields();
        typed.name = p.name();
        typed.email = p.email();
        typed.organisation = p.organisation();
        typed.administrator = p.administrator();
        typed.left = p.leftOn() != null;
        return typed;
    }

    PartnershipRegister.SavePerson command(Long id, long version) {
        return new PartnershipRegister.SavePerson(id, version, name, email, organisation, administrator, left);
    }

    List<Conflict.Field> against(PartnershipQueries.PersonForm theirs) {
        PersonFields saved = of(theirs);
        return List.of(
                new Conflict.Field("Name or role", saved.name, name),
                new Conflict.Field("E-mail address", saved.email, email),
                new Conflict.Field("Organisation", saved.organisation, organisation),
                Conflict.Field.yesOrNo("Administrator", saved.administrator, administrator),
                Conflict.Field.yesOrNo("Has left", saved.left, left));
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
