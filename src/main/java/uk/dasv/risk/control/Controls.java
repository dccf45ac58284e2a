package uk.dasv.risk.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;
import uk.dasv.risk.SeenRisks;

/**
 * Where controls are written down, put right, checked and retired. Whoever keeps the register says what the controls are;
 * whoever may score the risk, its owner too, records how a check found them to work. Each step is remembered by the risk.
 */
@ApplicationScoped
public class Controls {

    @PersistenceContext
    EntityManager em;

    @Inject
    SeenRisks risks;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A control that holds the risk down, in place since the day; {@code id} was given with the form. */
    public record AddControl(
            long id,
            String reference,
            long version,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @Size(max = 4000, message = "{tooLong}") String description,
            Long owner,
            @NotNull(message = "{required}") LocalDate since)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** The words and the owner that the control is to have. */
    public record ChangeControl(
            String reference,
            long version,
            long control,

            @NotBlank(message = "{required}") @Size(max = 200, message = "{tooLong}") String title,

            @Size(max = 4000, message = "{tooLong}") String description,
            Long owner)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** What somebody found the control to do, and how they made sure. */
    public record CheckControl(
            String reference,
            long version,
            long control,
            @NotNull(message = "{choose}") Effectiveness effectiveness,

            @NotBlank(message = "{control.assurance}") @Size(max = 4000, message = "{tooLong}") String assurance,

            @NotBlank(message = "{required}") @Size(max = 120, message = "{tooLong}") String checkedBy,

            @NotNull(message = "{required}") LocalDate checkedOn)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** Why the control holds the risk down no longer. */
    public record RetireControl(
            String reference,
            long version,
            long control,

            @NotBlank(message = "{control.whyRetired}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** Writes a control down; a score that goes down afterwards has it to go by. */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void add(AddControl form) {
        Risk risk = risks.one(form.reference(), form.version());
        if (form.since().isAfter(today())) {
            throw RuleViolation.at("since", "control.sinceInFuture");
        }
        RiskControl control = new RiskControl(
                form.id(), risk, form.title(), tidy(form.description()), me(), form.since(), clock.instant());
        control.assign(owner(form.owner(), null));
        em.persist(control);
        risk.changed(clock.instant());
        audit.record(
                AuditEvent.CREATED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none()
                        .field("Control", null, control.getTitle())
                        .field("What it does", null, control.getDescription())
                        .field("Owner of the control", null, name(control.getOwner()))
                        .field("In place since", null, form.since()),
                null);
    }

    /**
     * Puts the words of the control right, or hands it to another owner; what is not different leaves no trace.
     *
     * @throws NotFound when it is no control of the risk
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void change(ChangeControl form) {
        Risk risk = risks.one(form.reference(), form.version());
        RiskControl control = control(risk, form.control());
        Person owner = owner(form.owner(), control.getOwner());
        String title = control.getTitle();
        String description = tidy(form.description());
        Changes changes = Changes.none()
                .field("Control", title, form.title().strip())
                .field("What it does", control.getDescription(), description)
                .field("Owner of the control", name(control.getOwner()), name(owner));
        control.describe(form.title(), description);
        control.assign(owner);
        if (!changes.isEmpty()) {
            risk.changed(clock.instant());
            audit.record(AuditEvent.CHANGED, SubjectKind.RISK, form.reference(), named(changes, title), null);
        }
    }

    /**
     * Records a check of the control, which is never changed afterwards.
     *
     * @throws NotFound when it is no control of the risk
     */
    @UseCase
    @RequiresPermission(Permission.ASSESS_RISK)
    public void check(CheckControl form) {
        Risk risk = risks.one(form.reference(), form.version());
        RiskControl control = control(risk, form.control());
        if (form.checkedOn().isAfter(today())) {
            throw RuleViolation.at("checkedOn", "control.checkedInFuture");
        }
        Effectiveness before = control.getEffectiveness();
        em.persist(new ControlCheck(
                control,
                form.effectiveness(),
                form.assurance(),
                form.checkedBy(),
                form.checkedOn(),
                me(),
                clock.instant()));
        risk.changed(clock.instant());
        audit.record(
                AuditEvent.CHECKED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none()
                        .field("Control", null, control.getTitle())
                        .field("Effectiveness", before, control.getEffectiveness())
                        .field("Checked on", null, form.checkedOn())
                        .field("Checked by", null, form.checkedBy().strip()),
                form.assurance());
    }

    /**
     * The control holds the risk down no longer; it stays with its checks.
     *
     * @throws NotFound when it is no control of the risk
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void retire(RetireControl form) {
        Risk risk = risks.one(form.reference(), form.version());
        RiskControl control = control(risk, form.control());
        control.retire(form.reason(), today(), clock.instant());
        risk.changed(clock.instant());
        audit.record(
                AuditEvent.RETIRED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none().field("Control", control.getTitle(), null),
                form.reason());
    }

    /** A change of its owner alone says of which control. */
    private static Changes named(Changes changes, String title) {
        return changes.list().get(0).field().equals("Control") ? changes : changes.field("Of the control", null, title);
    }

    private RiskControl control(Risk risk, long id) {
        RiskControl control = em.find(RiskControl.class, id);
        if (control == null || !control.getRisk().equals(risk)) {
            throw new NotFound();
        }
        return control;
    }

    private Person owner(Long id, Person present) {
        if (id == null) {
            return null;
        }
        if (present != null && Objects.equals(present.getId(), id)) {
            return present;
        }
        Person person = em.find(Person.class, id);
        if (person == null || person.hasLeft(today())) {
            throw RuleViolation.at("owner", "choose");
        }
        return person;
    }

    private Person me() {
        return em.getReference(Person.class, user.require().personId());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String name(Person person) {
        return person == null ? null : person.getName();
    }
}
