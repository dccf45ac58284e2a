package uk.dasv.risk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import uk.dasv.identity.Concerns;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.UseCase;
import uk.dasv.risk.Risk;

/**
 * Where bodies look at risks and decide. The body that oversees a risk, or one above it, reviews it; the review performs
 * what it decides in the same transaction, and keeps what was seen.
 */
@ApplicationScoped
public class RiskReviews {

    @PersistenceContext
    EntityManager em;

    @Inject
    ReviewSteps steps;

    @Inject
    CurrentUser user;

    @Inject
    ReviewCalendar calendar;

    @Inject
    LinePlaces places;

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
        return steps.review(form, user.actingFor().orElseThrow(NotFound::new).bodyId());
    }

    private LinePlaces.Ways waysOf(Risk risk) {
        return places.ways(risk.getBody().getPath(), risk.getOverseer().getPath());
    }
}
