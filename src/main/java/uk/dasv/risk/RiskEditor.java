package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.strategy.Outcome;

/**
 * Where risks are written: proposed for a body's register, opened or rejected by the body or one above it, and
 * changed in words. A move to another outcome says why and leaves reference and history as they were.
 */
@ApplicationScoped
public class RiskEditor {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    RiskWriting writing;

    @Inject
    References references;

    @Inject
    SeenRisks risks;

    @Inject
    RiskStrands strands;

    @Inject
    Clock clock;

    /** A proposal; {@code id} was given with the form, so that a second click proposes nothing twice. */
    public record ProposeRisk(
            long id,
            @NotBlank(message = "{choose}") String body,
            @Valid RiskWords words) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.BODY, body);
        }
    }

    /** What becomes of a proposal; {@code reason} is wanted where it is not opened. */
    public record DecideProposal(
            String reference,
            long version,
            boolean opened,
            @Size(max = 2000, message = "{tooLong}") String reason) implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /**
     * The risk as it is to be; {@code whyMoved} is wanted where the outcome is another.
     *
     * @param strands its strands in their order, one on each line; null where they stay as they are
     */
    public record ChangeRisk(
            String reference,
            long version,
            @Valid RiskWords words,
            @Size(max = 2000, message = "{tooLong}") String whyMoved,
            @Size(max = 4000, message = "{tooLong}") String strands)
            implements Concerns {

        /** A change that leaves the strands as they are. */
        public ChangeRisk(String reference, long version, RiskWords words, String whyMoved) {
            this(reference, version, words, whyMoved, null);
        }

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** The outcome under which the risk is to stand, and why. */
    public record MoveRisk(
            String reference,
            long version,
            @NotBlank(message = "{choose}") String outcome,

            @NotBlank(message = "{risk.whyMoved}") @Size(max = 2000, message = "{tooLong}") String reason)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /**
     * Proposes a risk for the body's register; it has no score and is not yet open.
     *
     * @return the risk's reference, the same for the same form
     */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public String propose(ProposeRisk form) {
        Risk before = em.find(Risk.class, form.id());
        if (before != null) {
            if (!before.getBody().getCode().equals(form.body())) {
                throw new NotFound();
            }
            return before.getReference();
        }
        RiskWords words = form.words();
        Body body = em.createQuery("SELECT b FROM Body b WHERE b.code = :code", Body.class)
                .setParameter("code", form.body())
                .getSingleResult();
        if (body.getClosedOn() != null) {
            throw RuleViolation.at("body", "choose");
        }
        Outcome outcome = outcome(words.outcome());
        Risk risk = writing.propose(
                form.id(),
                references.next(form.body() + "-RISK"),
                new RiskWriting.Place(body, outcome, tolerance(outcome)),
                words,
                owner(words, null),
                null);
        return risk.getReference();
    }

    /** Opens the proposal on its register, or rejects it with a reason. */
    @UseCase
    @RequiresPermission(Permission.REVIEW_RISK)
    public void decide(DecideProposal form) {
        Risk risk = risks.one(form.reference(), form.version());
        if (form.opened()) {
            writing.open(risk, form.reason());
            return;
        }
        if (form.reason() == null || form.reason().isBlank()) {
            throw RuleViolation.at("reason", "required");
        }
        LocalDate today = LocalDate.now(clock);
        RiskState before = risk.getState();
        risk.reject(today);
        audit.record(
                AuditEvent.REJECTED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none().field("State", before, risk.getState()).field("Closed on", null, today),
                form.reason());
    }

    /** Changes what is written of the risk; what is not different leaves no trace. */
    @UseCase
    @RequiresPermission(Permission.EDIT_RISK)
    public void change(ChangeRisk form) {
        Risk risk = risks.one(form.reference(), form.version());
        RiskWords words = form.words();
        writing.change(
                risk,
                words,
                owner(words, risk.getOwner()),
                changes -> {
                    if (form.strands() != null) {
                        strands.write(risk, form.strands(), changes);
                    }
                },
                null);
        if (!risk.getOutcome().getCode().equals(words.outcome())) {
            move(risk, outcome(words.outcome()), form.whyMoved());
        }
    }

    /** Moves the risk to another outcome; its reference, scores and history stay. */
    @UseCase
    @RequiresPermission(Permission.MOVE_RISK)
    public void move(MoveRisk form) {
        Risk risk = risks.one(form.reference(), form.version());
        if (risk.getOutcome().getCode().equals(form.outcome())) {
            throw RuleViolation.at("outcome", "risk.sameOutcome");
        }
        move(risk, outcome(form.outcome()), form.reason());
    }

    private void move(Risk risk, Outcome to, String why) {
        if (why == null || why.isBlank()) {
            throw RuleViolation.at("whyMoved", "risk.whyMoved");
        }
        Changes changes = Changes.none().field("Outcome", risk.getOutcome().getName(), to.getName());
        risk.moveTo(to, tolerance(to), LocalDate.now(clock));
        risk.changed(clock.instant());
        audit.record(AuditEvent.MOVED, SubjectKind.RISK, risk.getReference(), changes, why);
    }

    private Integer tolerance(Outcome outcome) {
        return em.createQuery("SELECT p.tolerance FROM OutcomeAppetite p WHERE p.outcome = :outcome", Integer.class)
                .setParameter("outcome", outcome)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private Outcome outcome(String code) {
        return em.createQuery("SELECT o FROM Outcome o WHERE o.code = :code AND o.retiredOn IS NULL", Outcome.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("outcome", "choose"));
    }

    private Person owner(RiskWords words, Person present) {
        if (words.owner() == null) {
            return null;
        }
        if (present != null && present.getId() == words.owner()) {
            return present;
        }
        Person person = em.find(Person.class, words.owner());
        if (person == null || person.hasLeft(LocalDate.now(clock))) {
            throw RuleViolation.at("owner", "choose");
        }
        return person;
    }
}
