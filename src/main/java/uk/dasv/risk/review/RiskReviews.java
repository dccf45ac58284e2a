package uk.dasv.risk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.Person;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskOversight;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.SeenRisks;

/**
 * Where bodies look at risks and decide. The body that oversees a risk, or one above it, reviews it; the review performs
 * what it decides in the same transaction, and keeps what was seen.
 */
@ApplicationScoped
public class RiskReviews {

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    SeenRisks risks;

    @Inject
    ReviewCalendar calendar;

    @Inject
    ReviewSnapshots snapshots;

    @Inject
    LinePlaces places;

    @Inject
    Event<RiskReviewed> reviewed;

    @Inject
    Clock clock;

    /**
     * What a body decides on a risk.
     *
     * @param to the code of the body to which it is de-escalated; null where there is but one, and for other decisions
     */
    public record ReviewRisk(
            String reference,
            long version,
            @NotNull(message = "{choose}") ReviewDecision decision,

            @NotBlank(message = "{review.rationale}") @Size(max = 4000, message = "{tooLong}") String rationale,

            LocalDate nextReviewOn,
            LocalDate acceptedUntil,
            String to)
            implements Concerns {

        @Override
        public SubjectRef subject() {
            return new SubjectRef(SubjectKind.RISK, reference);
        }
    }

    /**
     * What a review of the risk may do today.
     *
     * @param ways where it may send it
     * @param nextReview the last day for the next review; null while it is not scored
     * @param suggested that day, or while it is not scored the day on which its overseer next meets
     */
    public record Offer(LinePlaces.Ways ways, LocalDate nextReview, LocalDate suggested) {}

    /** What a review of the risk may do today. */
    @RequiresPermission(Permission.REVIEW_RISK)
    public Offer offer(@Subject(SubjectKind.RISK) String reference) {
        Risk risk = em.createQuery(
                        "SELECT r FROM Risk r JOIN FETCH r.body JOIN FETCH r.overseer WHERE r.reference = :reference",
                        Risk.class)
                .setParameter("reference", reference)
                .getSingleResult();
        LocalDate today = LocalDate.now(clock);
        LocalDate last = risk.getCurrentBand() == null ? null : calendar.due(risk, today);
        return new Offer(
                waysOf(risk),
                last,
                last == null ? calendar.nextMeeting(risk.getOverseer(), today).orElse(null) : last);
    }

    /**
     * Records that the body the person acts for has looked at the risk, what it saw and what it decided.
     *
     * @return the review's identifier
     */
    @UseCase
    @RequiresPermission(Permission.REVIEW_RISK)
    public long review(ReviewRisk form) {
        Risk risk = risks.one(form.reference(), form.version());
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        long body = user.actingFor().orElseThrow(NotFound::new).bodyId();
        boolean accepts = form.decision() == ReviewDecision.ACCEPT;
        if (accepts && risk.getCurrentScore() != null) {
            AcceptancePolicy.require(
                    risk.getCurrentScore(), risk.getTolerance(), places.of(body).isTop(), form.acceptedUntil(), today);
        }
        Optional<LinePlaces.Named> to = destination(risk, form);
        String seen = snapshots.of(risk);
        LocalDate due = risk.getNextReviewOn();
        Integer accepted = risk.getAcceptedScore();
        RiskState before = risk.getState();
        String overseer = risk.getOverseer().getShortName();
        String register = risk.getBody().getShortName();
        LocalDate until = accepts ? form.acceptedUntil() : null;
        Person by = em.getReference(Person.class, user.require().personId());
        String why = form.rationale().strip();
        risk.reviewed(form.decision(), today, now, until);
        LocalDate byMatrix = risk.getCurrentBand() == null || form.decision() == ReviewDecision.CLOSE
                ? null
                : calendar.due(risk, today);
        if (form.decision() != ReviewDecision.CLOSE) {
            requireNext(form.nextReviewOn(), byMatrix, today);
        }
        Optional<RiskOversight> move = to.map(
                b -> new RiskOversight(risk, em.find(Body.class, b.id()), handsOver(risk, form), by, today, now, why));
        if (form.decision() != ReviewDecision.CLOSE) {
            LocalDate chosen = until == null || until.isAfter(form.nextReviewOn()) ? form.nextReviewOn() : until;
            LocalDate allowed = move.isEmpty() || byMatrix == null ? byMatrix : calendar.due(risk, today);
            risk.lookAgain(today, allowed == null ? chosen : allowed, chosen);
        }
        RiskReview review = new RiskReview(
                risk,
                em.getReference(Body.class, body),
                today,
                now,
                by,
                form.decision(),
                why,
                risk.getNextReviewOn(),
                until,
                seen);
        em.persist(review);
        move.ifPresent(m -> em.persist(m.decidedBy(review)));
        reviewed.fire(new RiskReviewed(review.getId(), risk.getId(), body));
        audit.record(
                AuditEvent.REVIEWED,
                SubjectKind.RISK,
                form.reference(),
                Changes.none()
                        .field("Next review", due, risk.getNextReviewOn())
                        .field("State", before, risk.getState())
                        .field("Overseen by", overseer, risk.getOverseer().getShortName())
                        .field("Register of", register, risk.getBody().getShortName())
                        .field("Accepted score", accepted, risk.getAcceptedScore())
                        .field("Accepted until", null, until)
                        .field("Decision", null, form.decision()),
                form.rationale());
        return review.getId();
    }

    /** The body to which the decision sends the risk; none where it stays. */
    private Optional<LinePlaces.Named> destination(Risk risk, ReviewRisk form) {
        return switch (form.decision()) {
            case ESCALATE ->
                Optional.of(Optional.ofNullable(waysOf(risk).up())
                        .orElseThrow(() -> RuleViolation.at("decision", "review.meaningless.ESCALATE")));
            case DE_ESCALATE -> {
                List<LinePlaces.Named> down = waysOf(risk).down();
                if (down.isEmpty()) {
                    throw RuleViolation.at("decision", "review.meaningless.DE_ESCALATE");
                }
                yield Optional.of(down.stream()
                        .filter(b -> down.size() == 1 || b.code().equals(form.to()))
                        .findFirst()
                        .orElseThrow(() -> RuleViolation.at("to", "choose")));
            }
            case ACCEPT, TREAT_FURTHER, CLOSE -> Optional.empty();
        };
    }

    private LinePlaces.Ways waysOf(Risk risk) {
        return places.ways(risk.getBody().getPath(), risk.getOverseer().getPath());
    }

    private static boolean handsOver(Risk risk, ReviewRisk form) {
        return form.decision() == ReviewDecision.DE_ESCALATE
                && risk.getOverseer().equals(risk.getBody());
    }

    private static void requireNext(LocalDate next, LocalDate byMatrix, LocalDate today) {
        if (next == null) {
            throw RuleViolation.at("nextReviewOn", "review.nextMissing");
        }
        if (!next.isAfter(today)) {
            throw RuleViolation.at("nextReviewOn", "review.nextInPast");
        }
        if (byMatrix != null && next.isAfter(byMatrix)) {
            throw RuleViolation.at("nextReviewOn", "review.nextTooLate");
        }
    }
}
