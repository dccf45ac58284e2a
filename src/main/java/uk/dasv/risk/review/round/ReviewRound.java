package uk.dasv.risk.review.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * A body's look at its risks, one after another. It belongs to the body, so that whoever reviews for it goes on where
 * another has stopped; one is open at a time, and one that has ended is never opened again.
 */
@Entity
@Table(name = "review_round")
public class ReviewRound extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    /** The body while the round is open, for one open round per body. */
    @Column(name = "open_body_id")
    private Long openBodyId;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "begun_by_id")
    private Person begunBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ReviewRound() {}

    public ReviewRound(Body body, Person begunBy, Instant begunAt) {
        this.body = body;
        this.openBodyId = body.getId();
        this.begunBy = begunBy;
        this.begunAt = begunAt;
    }

    /**
     * The body looks at no more risks in this round.
     *
     * @throws RuleViolation when it has ended already
     */
    public void end(Instant at) {
        if (endedAt != null) {
            throw RuleViolation.of("round.ended");
        }
        endedAt = at;
        openBodyId = null;
    }
}
