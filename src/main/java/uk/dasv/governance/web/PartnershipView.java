package uk.dasv.governance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.governance.PartnershipQueries;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;

/** Where an administrator starts from, and the lists. */
@Named
@RequestScoped
public class PartnershipView {

    @Inject
    PartnershipQueries queries;

    @Inject
    Access access;

    private List<PartnershipQueries.PersonRow> people;
    private List<PartnershipQueries.OrganisationRow> organisations;
    private List<PartnershipQueries.BodyRow> bodies;

    private List<PartnershipQueries.BodyText> partnership;

    /** Administration is not there for anybody else. */
    public void loadStart() {
        access.requireForPage(Permission.ADMINISTER, SubjectKind.SYSTEM, "-");
    }

    public void loadPeople() {
        people = queries.people();
    }

    public void loadOrganisations() {
        organisations = queries.organisations();
    }

    public void loadPartnership() {
        partnership = queries.partnership();
    }

    public void loadBodies() {
        bodies = queries.bodies();
    }

    public List<PartnershipQueries.PersonRow> getPeople() {
        return people;
    }

    public List<PartnershipQueries.BodyText> getPartnership() {
        return partnership;
    }

    public List<PartnershipQueries.OrganisationRow> getOrganisations() {
        return organisations;
    }

    public List<PartnershipQueries.BodyRow> getBodies() {
        return bodies;
    }
}
