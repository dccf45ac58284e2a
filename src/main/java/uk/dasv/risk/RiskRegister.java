package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;

/** Where bodies score their risks and decide about them. */
@ApplicationScoped
public class RiskRegister {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Matrices matrices;

    /** One score with its reason; {@code seen} is the version of the risk the person saw. */
    public record Assess(
            String reference,
            long seen,
            @NotNull(message = "{choose}") ScoreLevel level,
            @NotNull(message = "{choose}") Integer likelihood,
            @NotNull(message = "{choose}") Integer impact,

            @NotBlank(message = "{required}") @Size(max = 4000, message = "{tooLong}") String rationale)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /** A body's decision about a risk. */
    public record Review(
            String reference,
            long seen,
            @NotNull(message = "{choose}") ReviewDecision decision,

            @NotBlank(message = "{required}") @Size(max = 4000, message = "{tooLong}") String rationale,

            LocalDate nextReview,
            LocalDate acceptedUntil)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    @UseCase
    @RequiresPermission(Permission.ASSESS_RISK)
    public void assess(Assess form) {
        Risk risk = risk(form.reference());
        risk.requireVersion(form.seen());
        Integer before = risk.getCurrentScore();
        LocalDate today = LocalDate.now(clock);
        Assessment given = new Assessment(
                risk,
                form.level(),
                new Score(form.likelihood(), form.impact()),
                matrices.present(),
                form.rationale(),
                me(),
                today,
                clock.instant());
        em.persist(given);
        audit.record(
                AuditEvent.ASSESSED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none()
                        .field(
                                form.level() + " score",
                                form.level() == ScoreLevel.CURRENT ? before : null,
                                given.getScore() + " " + given.getBand()),
                form.rationale());
    }

    /**
     * Records a body's review of the risk with a snapshot of what it saw.
     *
     * @throws RuleViolation when it accepts above tolerance without being at the top of the line, or
     *     a date is missing or not to come
     */
    @UseCase
    @RequiresPermission(Permission.REVIEW_RISK)
    public void review(Review form) {
        Risk risk = risk(form.reference());
        risk.requireVersion(form.seen());
        LocalDate today = LocalDate.now(clock);
        Body body = em.find(Body.class, user.actingFor().map(Grant::bodyId).orElseThrow(NotFound::new));
        requireDates(form, today);
        if (form.decision() == ReviewDecision.ACCEPT) {
            requireMayAccept(risk, body, form);
        }
        String snapshot = Json.createObjectBuilder()
                .add("title", risk.getTitle())
                .add("state", risk.getState().name())
                .add(
                        "currentScore",
                        risk.getCurrentScore() == null
                                ? "not scored"
                                : risk.getCurrentScore().toString())
                .build()
                .toString();
        RiskState before = risk.getState();
        risk.reviewed(form.decision(), today, form.nextReview());
        em.persist(new RiskReview(
                risk,
                body,
                today,
                clock.instant(),
                me(),
                form.decision(),
                form.rationale(),
                form.nextReview(),
                form.acceptedUntil(),
                snapshot));
        audit.record(
                AuditEvent.REVIEWED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none()
                        .field("Decision", null, form.decision())
                        .field("State", before, risk.getState())
                        .field("Next review", null, form.nextReview()),
                form.rationale());
    }

    private static void requireDates(Review form, LocalDate today) {
        if (form.decision() != ReviewDecision.CLOSE) {
            if (form.nextReview() == null) {
                throw RuleViolation.at("nextReview", "review.nextMissing");
            }
            if (!form.nextReview().isAfter(today)) {
                throw RuleViolation.at("nextReview", "review.nextInPast");
            }
        }
    }

    private void requireMayAccept(Risk risk, Body body, Review form) {
        Integer tolerance = em.createQuery(
                        "SELECT a.tolerance FROM OutcomeAppetite a WHERE a.outcome = :outcome", Integer.class)
                .setParameter("outcome", risk.getOutcome())
                .getResultStream()
                .findFirst()
                .orElse(0);
        if (risk.getCurrentScore() != null && risk.getCurrentScore() > tolerance) {
            if (body.getParent() != null) {
                throw RuleViolation.at("decision", "review.acceptAbove", tolerance);
            }
            if (form.acceptedUntil() == null) {
                throw RuleViolation.at("acceptedUntil", "review.acceptUntil");
            }
        }
    }

    private Person me() {
        return em.getReference(Person.class, user.require().personId());
    }

    private Risk risk(String reference) {
        return em.createQuery("SELECT r FROM Risk r WHERE r.reference = :reference", Risk.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }
}
