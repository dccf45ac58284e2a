package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;

/** What a strategy wants to be true, e.g. Prevention. Outcomes are data; one with history is retired, not deleted. */
@Entity
@Table(name = "outcome")
public class Outcome extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "strategy_id")
    private Strategy strategy;

    @Column(nullable = false, length = 8)
    private String code;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(nullable = false, columnDefinition = "TEXT")
    private String statement;

    @Column(nullable = false)
    private int position;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    protected Outcome() {}

    public Outcome(Strategy strategy, String code, String name, String statement, int position) {
        this.strategy = strategy;
        this.code = code;
        this.name = name;
        this.statement = statement;
        this.position = position;
    }

    /** Changes its words; the code stays, for references rest on it. */
    public void describe(String newName, String newStatement) {
        this.name = newName.strip();
        this.statement = newStatement.strip();
    }

    /** No new actions or risks stand under it from that day. */
    public void retire(LocalDate on) {
        this.retiredOn = on;
    }

    /** New actions and risks can stand under it again. */
    public void bringBack() {
        this.retiredOn = null;
    }

    /** The two outcomes change places in the order in which people see them. */
    public void swapPlaces(Outcome other) {
        int mine = position;
        this.position = other.position;
        other.position = mine;
    }

    public Strategy getStrategy() {
        return strategy;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getStatement() {
        return statement;
    }

    public int getPosition() {
        return position;
    }

    public LocalDate getRetiredOn() {
        return retiredOn;
    }
}
