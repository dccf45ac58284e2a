package uk.dasv.risk.review.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import uk.dasv.risk.review.RiskReview;
import uk.dasv.risk.review.RiskReviewed;

/** Notes in a body's open round what the body reviews while it is open. */
@ApplicationScoped
public class RoundReviews {

    @PersistenceContext
    EntityManager em;

    /** A review of the body is a review in its round, from whatever page it came. */
    public void onReview(@Observes RiskReviewed event) {
        em.createQuery(
                        "SELECT i FROM ReviewRoundItem i WHERE i.round.openBodyId = :body AND i.risk.id = :risk",
                        ReviewRoundItem.class)
                // what is pending does not touch rounds
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("body", event.body())
                .setParameter("risk", event.risk())
                .getResultStream()
                .forEach(item -> item.reviewedBy(em.getReference(RiskReview.class, event.review())));
    }
}
