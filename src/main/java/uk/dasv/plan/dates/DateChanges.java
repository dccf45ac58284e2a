package uk.dasv.plan.dates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.identity.Access;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.identity.Whereabouts;
import uk.dasv.plan.Action;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.UseCase;

/** Where due dates are moved: whoever updates an action asks, and the body that the slip leads to decides. */
@ApplicationScoped
public class DateChanges {

    @PersistenceContext
    EntityManager em;

    @Inject
    DateSteps steps;

    @Inject
    AuditTrail audit;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Asking for a new due date; {@code seen} is the action as the person saw it, {@code id} was given with the form. */
    public record AskForDate(
            long id,
            String reference,
            long seen,
            @NotNull(message = "{required}") LocalDate due,

            @NotBlank(message = "{required}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /** Deciding what waits about an action; {@code seen} is the request as the person saw it. */
    public record DecideDate(
            String reference,
            long seen,
            @NotNull(message = "{choose}") Boolean approved,
            @Size(max = 2000, message = "{tooLong}") String words)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.DATE_CHANGE, reference);
        }
    }

    /** Taking back what waits about an action. */
    public record WithdrawDate(String reference, long seen) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.ACTION, reference);
        }
    }

    /**
     * Asks for a new due date. Where the action's own body approves and whoever asks may do that for it, the date moves
     * at once.
     *
     * @return where the request stands now
     */
    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public DateChange.State ask(AskForDate form) {
        DateChange before = em.find(DateChange.class, form.id());
        if (before != null) {
            if (!before.getAction().getReference().equals(form.reference())) {
                throw new NotFound();
            }
            return before.getState();
        }
        Action action = em.createQuery(
                        "SELECT a FROM Action a JOIN FETCH a.body b LEFT JOIN FETCH b.parent p LEFT JOIN FETCH p.parent"
                                + " JOIN FETCH a.outcome o JOIN FETCH o.strategy"
                                + " WHERE a.reference = :reference",
                        Action.class)
                .setParameter("reference", form.reference())
                .getSingleResult();
        action.requireVersion(form.seen());
        DateChange asked = new DateChange(form.id(), action, form.due(), form.reason(), me(), clock.instant());
        em.persist(asked);
        // so that a second request that waits is refused before anything else is done with this one
        em.flush();
        audit.record(
                AuditEvent.DATE_ASKED,
                SubjectKind.ACTION,
                form.reference(),
                Changes.none()
                        .field("Due date asked for", null, asked.getNewDue())
                        .field("To be approved by", null, asked.getApprover().getName()),
                asked.getReason());
        if (asked.isForOwnBody()
                && access.may(
                        Permission.APPROVE_DATE, Whereabouts.at(action.getBody().getPath(), Set.of()))) {
            steps.decide(asked, true, null);
        }
        return asked.getState();
    }

    /** Approves or refuses what waits; a refusal says why. */
    @UseCase
    @RequiresPermission(Permission.APPROVE_DATE)
    public void decide(DecideDate form) {
        DateChange asked = steps.waiting(form.reference());
        asked.requireVersion(form.seen());
        steps.decide(asked, form.approved(), form.words());
    }

    /** Takes back what waits. */
    @UseCase
    @RequiresPermission(Permission.UPDATE_ACTION)
    public void withdraw(WithdrawDate form) {
        DateChange asked = steps.waiting(form.reference());
        asked.requireVersion(form.seen());
        asked.withdraw(me(), clock.instant());
        audit.record(
                AuditEvent.DATE_WITHDRAWN,
                SubjectKind.ACTION,
                form.reference(),
                Changes.none().field("Due date asked for", asked.getNewDue(), null),
                null);
    }

    private Person me() {
        return em.getReference(Person.class, user.require().personId());
    }
}
