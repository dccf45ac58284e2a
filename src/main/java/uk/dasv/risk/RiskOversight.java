package uk.dasv.risk;

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
import uk.dasv.risk.review.RiskReview;

/** One move of a risk's oversight along its line, or of its place to the register of a body below; never changed. */
@Entity
@Table(name = "risk_oversight")
public class RiskOversight extends BaseEntity {

    /** What moved: who reviews it, or the register it stands on. */
    public enum Kind {
        OVERSIGHT,
        REGISTER
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Kind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_body_id")
    private Body from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_body_id")
    private Body to;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "review_id")
    private RiskReview review;

    @Column(name = "moved_on", nullable = false)
    private LocalDate movedOn;

    @Column(name = "moved_at", nullable = false)
    private Instant movedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "moved_by_id")
    private Person movedBy;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String reason;

    protected RiskOversight() {}

    /** The risk moves to the body, which is on its line or stands directly below its register's. */
    public RiskOversight(Risk risk, Body to, boolean register, Person by, LocalDate on, Instant at, String why) {
        this.risk = risk;
        this.kind = register ? Kind.REGISTER : Kind.OVERSIGHT;
        this.from = risk.getOverseer();
        this.to = to;
        this.movedBy = by;
        this.movedOn = on;
        this.movedAt = at;
        this.reason = why;
        if (register) {
            risk.handedTo(to);
        } else {
            risk.overseenBy(to);
        }
    }

    /** The review that decided it. */
    public RiskOversight decidedBy(RiskReview by) {
        this.review = by;
        return this;
    }

    public Body getFrom() {
        return from;
    }

    public Body getTo() {
        return to;
    }
}
