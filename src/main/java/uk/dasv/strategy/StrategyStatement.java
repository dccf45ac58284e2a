package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.platform.BaseEntity;

/** One sentence of a strategy that stands in a list: a value, a way of working, a publisher and so on. */
@Entity
@Table(name = "strategy_statement")
public class StrategyStatement extends BaseEntity {

    /** Which list it stands in. */
    public enum Kind {
        PUBLISHER,
        VALUE,
        WAY_OF_WORKING,
        EQUALITY_CHARACTERISTIC,
        WHAT_YOU_CAN_DO,
        NOTE
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "strategy_id")
    private Strategy strategy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private Kind kind;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String words;

    protected StrategyStatement() {}

    public StrategyStatement(Strategy strategy, Kind kind, int position, String words) {
        this.strategy = strategy;
        this.kind = kind;
        this.position = position;
        this.words = words;
    }

    public Strategy getStrategy() {
        return strategy;
    }

    public Kind getKind() {
        return kind;
    }

    public int getPosition() {
        return position;
    }

    public String getWords() {
        return words;
    }
}
