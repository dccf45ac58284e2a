package uk.dasv.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;

/** Something the strategy measures. */
@Entity
@Table(name = "measure")
public class Measure extends BaseEntity {

    /** Which way is better; null where the strategy does not say. */
    public enum Polarity {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "strategy_id")
    private Strategy strategy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "outcome_id")
    private Outcome outcome;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String name;

    @Column(nullable = false, length = 40)
    private String unit;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Polarity polarity;

    /** Whose figures they are, in words. */
    @Column(length = 120)
    private String covers;

    @Column(length = 200)
    private String source;

    protected Measure() {}

    public Measure(
            Strategy strategy,
            Outcome outcome,
            int position,
            String name,
            String unit,
            Polarity polarity,
            String covers,
            String source) {
        this.strategy = strategy;
        this.outcome = outcome;
        this.position = position;
        this.name = name;
        this.unit = unit;
        this.polarity = polarity;
        this.covers = covers;
        this.source = source;
    }

    public Strategy getStrategy() {
        return strategy;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public int getPosition() {
        return position;
    }

    public String getName() {
        return name;
    }

    public String getUnit() {
        return unit;
    }

    public Polarity getPolarity() {
        return polarity;
    }

    public String getCovers() {
        return covers;
    }

    public String getSource() {
        return source;
    }
}
