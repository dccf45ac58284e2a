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

/** One assurance of a control: who checked it when and how, and how well they found it to work; never changed. */
@Entity
@Table(name = "control_check")
public class ControlCheck extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "control_id")
    private RiskControl control;

    /** The same by its identifier, for queries that join states a control has had. */
    @Column(name = "control_id", nullable = false, insertable = false, updatable = false)
    private long controlId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Effectiveness effectiveness;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String assurance;

    @Column(name = "checked_by", nullable = false, length = 120)
    private String checkedBy;

    @Column(name = "checked_on", nullable = false)
    private LocalDate checkedOn;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recorded_by_id")
    private Person recordedBy;

    protected ControlCheck() {}

    /**
     * A check of the control.
     *
     * @param checkedBy who checked, as a role or an organisation, e.g. "Internal audit"
     * @param assurance how they made sure
     */
    public ControlCheck(
            RiskControl control,
            Effectiveness effectiveness,
            String assurance,
            String checkedBy,
            LocalDate checkedOn,
            Person recordedBy,
            Instant recordedAt) {
        control.checked(effectiveness, checkedOn, recordedAt);
        this.control = control;
        this.effectiveness = effectiveness;
        this.assurance = assurance.strip();
        this.checkedBy = checkedBy.strip();
        this.checkedOn = checkedOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public Effectiveness getEffectiveness() {
        return effectiveness;
    }
}
