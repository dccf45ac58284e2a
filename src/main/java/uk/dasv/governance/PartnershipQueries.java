package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
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

    /**
     * A body as everybody may know it.
     *
     * @param area the one area it stands for; null for one of the whole partnership
     * @param parent whom it escalates to; null for nobody
     * @param scrutinisedBy the bodies that challenge it
     * @param linkedUpwardsTo the boards outside that it is linked to
     */
    public record BodyText(
            String name,
            Body.Kind kind,
            String area,
            String parent,
            Integer meetingsPerYear,
            List<String> terms,
            List<String> scrutinisedBy,
            List<String> linkedUpwardsTo) {

        public BodyText {
            terms = List.copyOf(terms);
            scrutinisedBy = List.copyOf(scrutinisedBy);
            linkedUpwardsTo = List.copyOf(linkedUpwardsTo);
        }
    }

    /** What a new body of a kind begins from. */
    public record BodyStart(Body.Kind kind, String parent, String terms) {}

    public record OrganisationRow(long id, String name, Organisation.Kind kind, boolean active, long version)
            implements Serializable {}

    public record PersonRow(
            String name,
            String email,
            String organisation,
            boolean administrator,
            LocalDate leftOn,
            boolean hasPassword)
            implements Serializable {}

    public record PersonForm(
            long id,
            String name,
            String email,
            String organisation,
            boolean administrator,
            LocalDate leftOn,
            long version)
            implements Serializable {}

    public record MembershipRow(long id, long version, String body, Role role, LocalDate from, LocalDate to)
            implements Serializable {}

    public record BodyRow(
            String code,
            String name,
            String shortName,
            Body.Kind kind,
            String parent,
            Integer meetingsPerYear,
            LocalDate closedOn)
            implements Serializable {}

    /** A body as the form shows it; {@code terms} one a line. */
    public record BodyForm(
            String code,
            String name,
            String shortName,
            Body.Kind kind,
            String parent,
            Integer meetingsPerYear,
            Integer quorum,
            String terms,
            LocalDate closedOn,
            long version)
            implements Serializable {}

    @RequiresPermission(Permission.ADMINISTER)
    public List<OrganisationRow> organisations() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.governance.PartnershipQueries.OrganisationRow(o.id, o.name, o.kind, o.active, o.version)"
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

    /** The organisation as somebody else may have saved it meanwhile, under another name too. */
    @RequiresPermission(Permission.ADMINISTER)
    public OrganisationRow organisation(long id) {
        return organisations().stream().filter(o -> o.id() == id).findFirst().orElseThrow(NotFound::new);
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
        return person("p.email = :value", email);
    }

    /** The person as somebody else may have saved them meanwhile, under another e-mail address too. */
    @RequiresPermission(Permission.ADMINISTER)
    public PersonForm person(long id) {
        return person("p.id = :value", id);
    }

    private PersonForm person(String which, Object value) {
        return em.createQuery(
                        "SELECT NEW uk.dasv.governance.PartnershipQueries.PersonForm(p.id, p.name, p.email, o.name,"
                                + " p.administrator, p.leftOn, p.version)"
                                + " FROM Person p LEFT JOIN Organisation o ON o.id = p.organisationId WHERE " + which,
                        PersonForm.class)
                .setParameter("value", value)
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

    /** The bodies that are not closed, along the line of escalation and then those around it. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<BodyText> partnership() {
        List<BodyLink> links = em.createQuery(
                        "SELECT l FROM BodyLink l JOIN FETCH l.from JOIN FETCH l.to"
                                + " WHERE l.from.closedOn IS NULL AND l.to.closedOn IS NULL ORDER BY l.from.name, l.to.name",
                        BodyLink.class)
                .getResultList();
        return em.createQuery(
                        "SELECT b FROM Body b LEFT JOIN FETCH b.parent LEFT JOIN FETCH b.area"
                                + " WHERE b.closedOn IS NULL ORDER BY b.path",
                        Body.class)
                .getResultStream()
                .sorted(Comparator.comparing(Body::getKind))
                .map(b -> new BodyText(
                        b.getName(),
                        b.getKind(),
                        b.getArea() == null ? null : b.getArea().getName(),
                        b.getParent() == null ? null : b.getParent().getName(),
                        b.getMeetingsPerYear(),
                        b.getTerms(),
                        links.stream()
                                .filter(l -> l.getKind() == BodyLink.Kind.SCRUTINISES
                                        && l.getTo().equals(b))
                                .map(l -> l.getFrom().getName())
                                .toList(),
                        links.stream()
                                .filter(l -> l.getKind() == BodyLink.Kind.LINKED_UPWARDS
                                        && l.getFrom().equals(b))
                                .map(l -> l.getTo().getName())
                                .toList()))
                .toList();
    }

    /** What new bodies begin from, for those kinds of which the strategy says so. */
    @RequiresPermission(Permission.ADMINISTER)
    public List<BodyStart> bodyStarts() {
        return em.createQuery("SELECT t FROM BodyTemplate t JOIN FETCH t.parent", BodyTemplate.class)
                .getResultStream()
                .map(t -> new BodyStart(t.getKind(), t.getParent().getCode(), t.getTerms()))
                .toList();
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
                        b.getQuorum(),
                        String.join("\n", b.getTerms()),
                        b.getClosedOn(),
                        b.getVersion()))
                .orElseThrow(NotFound::new);
    }
}
