package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Role;
import uk.dasv.platform.NotFound;

/** What administrators see of the partnership. */
@ApplicationScoped
public class PartnershipQueries {

    @PersistenceContext
    EntityManager em;

    public record OrganisationRow(String name, Organisation.Kind kind, boolean active, long version) {}

    public record PersonRow(
            String name,
            String email,
            String organisation,
            boolean administrator,
            LocalDate leftOn,
            boolean hasPassword) {}

    public record PersonForm(
            String name, String email, String organisation, boolean administrator, LocalDate leftOn, long version) {}

    public record MembershipRow(long id, long version, String body, Role role, LocalDate from, LocalDate to) {}

    public record BodyRow(
            String code,
            String name,
            String shortName,
            Body.Kind kind,
            String parent,
            Integer meetingsPerYear,
            LocalDate closedOn) {}

    /** A body as the form shows it; {@code terms} one a line. */
    public record BodyForm(
            String code,
            String name,
            String shortName,
            Body.Kind kind,
            String parent,
            Integer meetingsPerYear,
            String terms,
            LocalDate closedOn,
            long version) {}

    @RequiresPermission(Permission.ADMINISTER)
    public List<OrganisationRow> organisations() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.governance.PartnershipQueries.OrganisationRow(o.name, o.kind, o.active, o.version)"
                                + " FROM Organisation o ORDER BY o.name",
                        OrganisationRow.class)
                .getResultList();
    }

    @RequiresPermission(Permission.ADMINISTER)
    public OrganisationRow organisation(String name) {
        return organisations().stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @RequiresPermission(Permission.ADMINISTER)
    public List<PersonRow> people() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.governance.PartnershipQueries.PersonRow(p.name, p.email, o.name,"
                                + " p.administrator, p.leftOn, CASE WHEN p.passwordHash IS NULL THEN FALSE ELSE TRUE END)"
                                + " FROM Person p LEFT JOIN Organisation o ON o.id = p.organisationId ORDER BY p.name",
                        PersonRow.class)
                .getResultList();
    }

    @RequiresPermission(Permission.ADMINISTER)
    public PersonForm person(String email) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.governance.PartnershipQueries.PersonForm(p.name, p.email, o.name,"
                                + " p.administrator, p.leftOn, p.version)"
                                + " FROM Person p LEFT JOIN Organisation o ON o.id = p.organisationId WHERE p.email = :email",
                        PersonForm.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @RequiresPermission(Permission.ADMINISTER)
    public List<MembershipRow> memberships(String email) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.governance.PartnershipQueries.MembershipRow(m.id, m.version, m.body.name,"
                                + " m.role, m.from, m.to) FROM Membership m WHERE m.person.email = :email ORDER BY m.from DESC",
                        MembershipRow.class)
                .setParameter("email", email)
                .getResultList();
    }

    @RequiresPermission(Permission.ADMINISTER)
    public List<BodyRow> bodies() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.governance.PartnershipQueries.BodyRow(b.code, b.name, b.shortName, b.kind,"
                                + " p.shortName, b.meetingsPerYear, b.closedOn) FROM Body b LEFT JOIN b.parent p ORDER BY b.path",
                        BodyRow.class)
                .getResultList();
    }

    @RequiresPermission(Permission.ADMINISTER)
    public BodyForm body(String code) {
        return em.createQuery("SELECT b FROM Body b LEFT JOIN FETCH b.parent WHERE b.code = :code", Body.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(b -> new BodyForm(
                        b.getCode(),
                        b.getName(),
                        b.getShortName(),
                        b.getKind(),
                        b.getParent() == null ? null : b.getParent().getShortName(),
                        b.getMeetingsPerYear(),
                        String.join("\n", b.getTerms()),
                        b.getClosedOn(),
                        b.getVersion()))
                .orElseThrow(NotFound::new);
    }
}
