package uk.dasv.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Administrators;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Role;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/**
 * Keeps who belongs to the partnership: organisations, people, bodies and memberships. Whatever has
 * history is ended, never deleted. For administrators.
 */
@ApplicationScoped
public class PartnershipRegister {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Administrators administrators;

    /** An organisation as the form has it; {@code id} is null for a new one. */
    public record SaveOrganisation(
            Long id,
            long version,

            @NotBlank(message = "{required}") @Size(max = 120, message = "{tooLong}") String name,

            @NotNull(message = "{choose}") Organisation.Kind kind,
            boolean active) {}

    /** A person as the form has them; {@code id} is null for a new one. */
    public record SavePerson(
            Long id,
            long version,

            @NotBlank(message = "{required}") @Size(max = 120, message = "{tooLong}") String name,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") @Email(message = "{email.notOne}") String email,

            String organisation,
            boolean administrator,
            boolean left) {}

    /** A body as the form has it; {@code present} is its code, null for a new one. */
    public record SaveBody(
            String present,
            long version,

            @NotBlank(message = "{required}") @Pattern(regexp = "[A-Z][A-Z0-9]{1,7}", message = "{body.code}") String code,

            @NotBlank(message = "{required}") @Size(max = 120, message = "{tooLong}") String name,

            @NotBlank(message = "{required}") @Size(max = 60, message = "{tooLong}") String shortName,

            @NotNull(message = "{choose}") Body.Kind kind,
            String parent,

            @Min(value = 1, message = "{body.meetings}") @Max(value = 52, message = "{body.meetings}") Integer meetingsPerYear,

            @Min(value = 1, message = "{body.quorum}") @Max(value = 99, message = "{body.quorum}") Integer quorum,

            @Size(max = 8000, message = "{tooLong}") String terms,
            boolean closed) {}

    /** A new membership. */
    public record AddMembership(
            String person,
            @NotBlank(message = "{required}") String body,
            @NotNull(message = "{choose}") Role role,
            @NotNull(message = "{required}") LocalDate from,
            LocalDate to) {}

    /** The last day of a membership. */
    public record EndMembership(
            long membership,
            long version,
            @NotNull(message = "{required}") LocalDate to) {}

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void saveOrganisation(SaveOrganisation form) {
        Map<String, Object> before = Map.of();
        Organisation o;
        if (form.id() == null) {
            o = new Organisation(form.name(), form.kind());
            em.persist(o);
        } else {
            o = known(Organisation.class, form.id());
            o.requireVersion(form.version());
            before = facts(o);
            o.describe(form.name(), form.kind(), form.active());
        }
        noted(SubjectKind.ORGANISATION, o.getName(), before, facts(o));
    }

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void savePerson(SavePerson form) {
        Long organisation = form.organisation() == null || form.organisation().isBlank()
                ? null
                : one(Organisation.class, "name", form.organisation()).getId();
        Map<String, Object> before = Map.of();
        Person p;
        if (form.id() == null) {
            p = new Person(form.name(), form.email(), organisation, form.administrator());
            em.persist(p);
        } else {
            p = known(Person.class, form.id());
            boolean last = p.isAdministrator()
                    && (!form.administrator() || form.left())
                    && administrators.held().equals(List.of(p.getId()));
            p.requireVersion(form.version());
            if (last) {
                throw RuleViolation.at("administrator", "person.lastAdministrator");
            }
            before = facts(p);
            change(p, form, organisation);
        }
        noted(SubjectKind.PERSON, p.getEmail(), before, facts(p));
    }

    private void change(Person p, SavePerson form, Long organisation) {
        p.describe(form.name(), form.email(), organisation, form.administrator());
        if (form.left() && p.getLeftOn() == null) {
            p.leave(LocalDate.now(clock));
        } else if (!form.left()) {
            p.comeBack();
        }
    }

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void saveBody(SaveBody form) {
        Map<String, Object> before = Map.of();
        Body body;
        if (form.present() == null) {
            Body parent =
                    form.parent() == null || form.parent().isBlank() ? null : one(Body.class, "code", form.parent());
            body = new Body(form.code(), form.name(), form.shortName(), form.kind(), parent);
            em.persist(body);
        } else {
            body = one(Body.class, "code", form.present());
            body.requireVersion(form.version());
            before = facts(body);
        }
        body.describe(
                form.name(),
                form.shortName(),
                body.getArea(),
                form.meetingsPerYear(),
                form.terms() == null
                        ? List.of()
                        : form.terms().lines().filter(l -> !l.isBlank()).toList());
        body.decideWith(form.quorum());
        if (form.closed() && body.getClosedOn() == null) {
            body.close(LocalDate.now(clock));
        } else if (!form.closed()) {
            body.reopen();
        }
        noted(SubjectKind.BODY, body.getCode(), before, facts(body));
    }

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void addMembership(AddMembership form) {
        Person person = one(Person.class, "email", form.person());
        Body body = one(Body.class, "code", form.body());
        em.persist(new Membership(person, body, form.role(), form.from(), form.to()));
        audit.record(
                AuditEvent.CHANGED,
                SubjectKind.PERSON,
                person.getEmail(),
                Changes.none()
                        .field(
                                "Membership",
                                null,
                                form.role() + " of " + body.getName() + " from " + form.from()
                                        + (form.to() == null ? "" : " to " + form.to())),
                null);
    }

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void endMembership(EndMembership form) {
        Membership membership = em.find(Membership.class, form.membership());
        if (membership == null) {
            throw new NotFound();
        }
        membership.requireVersion(form.version());
        Changes changes = Changes.none()
                .field(
                        "Last day as " + membership.getRole() + " of "
                                + membership.getBody().getName(),
                        membership.getTo(),
                        form.to());
        membership.end(form.to());
        audit.record(
                AuditEvent.CHANGED, SubjectKind.PERSON, membership.getPerson().getEmail(), changes, null);
    }

    private static Map<String, Object> facts(Organisation o) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Name", o.getName());
        facts.put("Kind", o.getKind());
        facts.put("Active", o.isActive());
        return facts;
    }

    private Map<String, Object> facts(Person p) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Name", p.getName());
        facts.put("E-mail", p.getEmail());
        facts.put("Organisation", organisationName(p.getOrganisationId()));
        facts.put("Administrator", p.isAdministrator());
        facts.put("Has left", p.getLeftOn() != null);
        return facts;
    }

    private static Map<String, Object> facts(Body body) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Name", body.getName());
        facts.put("Short name", body.getShortName());
        facts.put("Kind", body.getKind());
        facts.put(
                "Escalates to",
                body.getParent() == null ? null : body.getParent().getName());
        facts.put("Meetings a year", body.getMeetingsPerYear());
        facts.put("Quorum", body.getQuorum());
        facts.put("Terms of reference", body.getTerms().isEmpty() ? null : String.join("; ", body.getTerms()));
        facts.put("Closed", body.getClosedOn() != null);
        return facts;
    }

    /** A thing that has no facts from before is new; of a new one, what it is not goes without saying. */
    private void noted(SubjectKind kind, String reference, Map<String, Object> before, Map<String, Object> after) {
        Changes changes = Changes.none();
        after.forEach((name, value) -> {
            if (!before.isEmpty() || !Boolean.FALSE.equals(value)) {
                changes.field(name, before.get(name), value);
            }
        });
        audit.record(before.isEmpty() ? AuditEvent.CREATED : AuditEvent.CHANGED, kind, reference, changes, null);
    }

    private String organisationName(Long id) {
        return id == null ? null : em.find(Organisation.class, id).getName();
    }

    private <T> T known(Class<T> type, long id) {
        return Optional.ofNullable(em.find(type, id)).orElseThrow(NotFound::new);
    }

    private <T> T one(Class<T> type, String field, String value) {
        return em.createQuery("SELECT t FROM " + type.getSimpleName() + " t WHERE t." + field + " = :value", type)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
