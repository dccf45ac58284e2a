package uk.dasv.risk.control;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.Risk;

/** What is known of a control, the same for one as it is and for a state it has had. */
@MappedSuperclass
public abstract class ControlFacts extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "risk_id")
    Risk risk;

    @Column(nullable = false, length = 200)
    String title;

    @Column(columnDefinition = "TEXT")
    String description;

    /** Who answers for it; null while nobody does. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    Person owner;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Effectiveness effectiveness;

    @Column(name = "checked_on")
    LocalDate checkedOn;

    /** When it was added, or a check found it better than the one before. */
    @Column(name = "bettered_at", nullable = false)
    Instant betteredAt;

    /** Since when it has been in place. */
    @Column(name = "added_on", nullable = false)
    LocalDate addedOn;

    @Column(name = "added_at", nullable = false)
    Instant addedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "added_by_id")
    Person addedBy;

    @Column(name = "retired_on")
    LocalDate retiredOn;

    @Column(name = "retired_at")
    Instant retiredAt;

    @Column(name = "retired_reason", columnDefinition = "TEXT")
    String retiredReason;

    protected ControlFacts() {}

    /** The facts of a new thing whose identifier came with the form. */
    ControlFacts(long id) {
        super(id);
    }

    public Risk getRisk() {
        return risk;
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    public Person getOwner() {
        return owner;
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

    public LocalDate getAddedOn() {
        return addedOn;
    }
}
