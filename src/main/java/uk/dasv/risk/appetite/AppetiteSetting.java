package uk.dasv.risk.appetite;

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
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.strategy.Outcome;

/**
 * One setting of the appetite for an outcome; never changed. Body, person and reason are null where it was set before
 * they were kept.
 */
@Entity
@Table(name = "appetite_setting")
public class AppetiteSetting extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outcome_id")
    private Outcome outcome;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "body_id")
    private Body body;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Appetite appetite;

    @Column(nullable = false)
    private int tolerance;

    @Column(name = "set_on", nullable = false)
    private LocalDate setOn;

    @Column(name = "set_at", nullable = false)
    private Instant setAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "set_by_id")
    private Person setBy;

    @Column(columnDefinition = "TEXT")
    private String reason;

    protected AppetiteSetting() {}

    public AppetiteSetting(
            Outcome outcome,
            Body body,
            Appetite appetite,
            int tolerance,
            Person setBy,
            LocalDate setOn,
            Instant setAt,
            String reason) {
        this.outcome = outcome;
        this.body = body;
        this.appetite = appetite;
        this.tolerance = tolerance;
        this.setBy = setBy;
        this.setOn = setOn;
        this.setAt = setAt;
        this.reason = reason.strip();
    }
}
