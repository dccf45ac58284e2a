package uk.dasv.risk.control;

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
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.Risk;

/**
 * Something that already holds a risk down, unlike a treatment, which is still to be done (Orange Book; {@code
 * domain.md}, "Risks"). Its words are never changed: what works differently is another control, and this one is retired
 * with a reason. How well it works is what its last check found; it is null until somebody has checked.
 */
@Entity
@Table(name = "risk_control")
public class RiskControl extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    private Risk risk;

    @Column(nullable = false, length = 200, updatable = false)
    private String title;

    @Column(columnDefinition = "TEXT", updatable = false)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Effectiveness effectiveness;

    @Column(name = "checked_on")
    private LocalDate checkedOn;

    /** When it was added, or a check found it better than the one before. */
    @Column(name = "bettered_at", nullable = false)
    private Instant betteredAt;

    @Column(name = "added_on", nullable = false, updatable = false)
    private LocalDate addedOn;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "added_by_id", updatable = false)
    private Person addedBy;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Column(name = "retired_reason", columnDefinition = "TEXT")
    private String retiredReason;

    protected RiskControl() {}

    /** A control nobody has checked yet, with the identifier that was given with the form. */
    public RiskControl(long id, Risk risk, String title, String description, Person by, LocalDate on, Instant at) {
        super(id);
        risk.betterControlled();
        this.risk = risk;
        this.title = title.strip();
        this.description = description;
        this.addedBy = by;
        this.addedOn = on;
        this.addedAt = at;
        this.betteredAt = at;
    }

    /**
     * A check has found how well it works.
     *
     * @throws RuleViolation when it is retired or its risk closed
     */
    void checked(Effectiveness found, LocalDate on, Instant at) {
        requireInForce();
        risk.requireOpen();
        if (found.betterThan(effectiveness)) {
            betteredAt = at;
            risk.betterControlled();
        }
        effectiveness = found;
        checkedOn = on;
    }

    /**
     * It holds the risk down no longer.
     *
     * @throws RuleViolation when it is retired already or its risk closed
     */
    public void retire(String reason, LocalDate on, Instant at) {
        requireInForce();
        risk.requireOpen();
        retiredReason = reason.strip();
        retiredOn = on;
        retiredAt = at;
    }

    private void requireInForce() {
        if (retiredAt != null) {
            throw RuleViolation.of("control.retired");
        }
    }

    public Risk getRisk() {
        return risk;
    }

    public String getTitle() {
        return title;
    }

    public Effectiveness getEffectiveness() {
        return effectiveness;
    }

    public LocalDate getCheckedOn() {
        return checkedOn;
    }

    public Instant getBetteredAt() {
        return betteredAt;
    }
}
