package uk.dasv.risk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.AuditTrail;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskOversight;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.SeenRisks;

/**
 * Reviews risks within the use case that calls it, whether that is the form of a review or a decision that is recorded at a
 * meeting. It asks for no permission: whoever calls it has. It holds to the rules of reviews: only a body that oversees a
 * risk, or one above it, reviews it, and only the one at the top of the line accepts what is above the tolerance.
 */
@ApplicationScoped
public class ReviewSteps {

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
     * Records that the body has looked at the risk, what it saw and what it decided.
     *
     * @return the review's identifier
     * @throws RuleViolation when the risk is before no body of its line below it, or the decision breaks a rule of reviews
     */
    public long review(RiskReviews.ReviewRisk form, long body) {
        Risk risk = risks.one(form.reference(), form.version());
        if (!risk.getOverseer().getPath().startsWith(em.find(Body.class, body).getPath())) {
            throw RuleViolation.of("review.notBefore", risk.getOverseer().getName());
        }
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
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
    private Optional<LinePlaces.Named> destination(Risk risk, RiskReviews.ReviewRisk form) {
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

    private static boolean handsOver(Risk risk, RiskReviews.ReviewRisk form) {
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
