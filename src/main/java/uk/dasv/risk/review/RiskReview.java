package uk.dasv.risk.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;

/** A dated look of a body at a risk: what it decided and why, and what it saw. Never changed. */
@Entity
@Table(name = "risk_review")
public class RiskReview extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Column(name = "reviewed_on", nullable = false)
    private LocalDate reviewedOn;

    @Column(name = "reviewed_at", nullable = false)
    private Instant reviewedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "reviewed_by_id")
    private Person reviewedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private ReviewDecision decision;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String rationale;

    @Column(name = "next_review_on")
    private LocalDate nextReviewOn;

    @Column(name = "accepted_until")
    private LocalDate acceptedUntil;

    @Column(nullable = false, columnDefinition = "LONGTEXT")
    private String snapshot;

    protected RiskReview() {}

    public RiskReview(
            Risk risk,
            Body body,
            LocalDate reviewedOn,
            Instant reviewedAt,
            Person reviewedBy,
            ReviewDecision decision,
            String rationale,
            LocalDate nextReviewOn,
            LocalDate acceptedUntil,
            String snapshot) {
        this.risk = risk;
        this.body = body;
        this.reviewedOn = reviewedOn;
        this.reviewedAt = reviewedAt;
        this.reviewedBy = reviewedBy;
        this.decision = decision;
        this.rationale = rationale;
        this.nextReviewOn = nextReviewOn;
        this.acceptedUntil = acceptedUntil;
        this.snapshot = snapshot;
    }

    public ReviewDecision getDecision() {
        return decision;
    }
}
