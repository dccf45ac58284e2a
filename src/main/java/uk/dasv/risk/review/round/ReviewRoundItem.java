package uk.dasv.risk.review.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.Risk;
import uk.dasv.risk.review.RiskReview;

/**
 * One risk of a round, at its place in the order in which they are due: waiting, reviewed, or left for later. It is
 * reviewed by whatever review of the body comes while the round is open.
 */
@Entity
@Table(name = "review_round_item")
public class ReviewRoundItem extends BaseEntity {

    /** How far the round has come with the risk. */
    public enum State {
        WAITING,
        REVIEWED,
        /** Left for later, behind all others. */
        SKIPPED
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    private ReviewRound round;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @Column(nullable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private State state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "review_id")
    private RiskReview review;

    protected ReviewRoundItem() {}

    public ReviewRoundItem(ReviewRound round, Risk risk, int place) {
        this.round = round;
        this.risk = risk;
        this.place = place;
        this.state = State.WAITING;
    }

    /** The review that looked at it; a later one of the same round takes its place. */
    public void reviewedBy(RiskReview by) {
        this.review = by;
        this.state = State.REVIEWED;
    }

    /**
     * It is left for later in the round, behind all others.
     *
     * @throws RuleViolation when it has been reviewed
     */
    public void leave(int last) {
        if (state == State.REVIEWED) {
            throw RuleViolation.of("round.reviewedAlready");
        }
        this.state = State.SKIPPED;
        this.place = last;
    }
}
