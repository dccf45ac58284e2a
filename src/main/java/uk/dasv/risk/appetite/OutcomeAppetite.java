package uk.dasv.risk.appetite;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.strategy.Outcome;

/** The appetite the Board has set for an outcome, with the tolerance it gives. */
@Entity
@Table(name = "outcome_appetite")
public class OutcomeAppetite extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outcome_id")
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Appetite appetite;

    @Column(nullable = false)
    private int tolerance;

    @Column(name = "set_on", nullable = false)
    private LocalDate setOn;

    protected OutcomeAppetite() {}

    public OutcomeAppetite(Outcome outcome, Appetite appetite, int tolerance, LocalDate setOn) {
        this.outcome = outcome;
        this.appetite = appetite;
        this.tolerance = tolerance;
        this.setOn = setOn;
    }

    /** The Board sets another appetite. */
    public void change(Appetite newAppetite, int newTolerance, LocalDate on) {
        this.appetite = newAppetite;
        this.tolerance = newTolerance;
        this.setOn = on;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public Appetite getAppetite() {
        return appetite;
    }

    public int getTolerance() {
        return tolerance;
    }

    public LocalDate getSetOn() {
        return setOn;
    }
}
