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
import java.util.Optional;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
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
        Changes changes = Changes.none();
        Organisation o;
        if (form.id() == null) {
            o = new Organisation(form.name(), form.kind());
            em.persist(o);
        } else {
            o = known(Organisation.class, form.id());
            o.requireVersion(form.version());
            changes.field("Name", o.getName(), form.name())
                    .field("Kind", o.getKind(), form.kind())
                    .field("Active", o.isActive(), form.active());
            o.describe(form.name(), form.kind(), form.active());
        }
        noted(form.id() == null, SubjectKind.ORGANISATION, o.getName(), changes);
    }

    @UseCase
    @RequiresPermission(Permission.ADMINISTER)
    public void savePerson(SavePerson form) {
        Long organisation = form.organisation() == null || form.organisation().isBlank()
                ? null
                : one(Organisation.class, "name", form.organisation()).getId();
        Changes changes = Changes.none();
        Person p;
        if (form.id() == null) {
            p = new Person(form.name(), form.email(), organisation, form.administrator());
            em.persist(p);
        } else {
            p = known(Person.class, form.id());
            change(p, form, organisation, changes);
        }
        noted(form.id() == null, SubjectKind.PERSON, p.getEmail(), changes);
    }

    private void change(Person p, SavePerson form, Long organisation, Changes changes) {
        p.requireVersion(form.version());
        boolean wasActive = p.isAdministrator() && p.getLeftOn() == null;
        if (wasActive && (!form.administrator() || form.left()) && administrators() == 1) {
            throw RuleViolation.at("administrator", "person.lastAdministrator");
        }
        changes.field("Name", p.getName(), form.name())
                .field("E-mail", p.getEmail(), form.email())
                .field("Organisation", organisationName(p.getOrganisationId()), organisationName(organisation))
                .field("Administrator", p.isAdministrator(), form.administrator())
                .field("Has left", p.getLeftOn() != null, form.left());
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
        Changes changes = Changes.none();
        Body body;
        if (form.present() == null) {
            Body parent =
                    form.parent() == null || form.parent().isBlank() ? null : one(Body.class, "code", form.parent());
            body = new Body(form.code(), form.name(), form.shortName(), form.kind(), parent);
            em.persist(body);
        } else {
            body = one(Body.class, "code", form.present());
            body.requireVersion(form.version());
            changes.field("Name", body.getName(), form.name())
                    .field("Short name", body.getShortName(), form.shortName())
                    .field("Meetings a year", body.getMeetingsPerYear(), form.meetingsPerYear())
                    .field("Closed", body.getClosedOn() != null, form.closed());
        }
        body.describe(
                form.name(),
                form.shortName(),
                body.getArea(),
                form.meetingsPerYear(),
                form.terms() == null
                        ? java.util.List.of()
                        : form.terms().lines().filter(l -> !l.isBlank()).toList());
        if (form.closed() && body.getClosedOn() == null) {
            body.close(LocalDate.now(clock));
        } else if (!form.closed()) {
            body.reopen();
        }
        noted(form.present() == null, SubjectKind.BODY, body.getCode(), changes);
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
                        .field("Membership", null, form.role() + " of " + body.getName() + " from " + form.from()),
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

    private void noted(boolean isNew, SubjectKind kind, String reference, Changes changes) {
        String kept = reference.substring(0, Math.min(80, reference.length()));
        audit.record(isNew ? AuditEvent.CREATED : AuditEvent.CHANGED, kind, kept, changes, null);
    }

    private long administrators() {
        return em.createQuery(
                        "SELECT COUNT(p) FROM Person p WHERE p.administrator = TRUE AND p.leftOn IS NULL", Long.class)
                .getSingleResult();
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
