package uk.dasv.strategy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;

/**
 * One thing that has to be reached for an outcome to come true; actions are grouped by it
 * ({@code domain.md}, "Structure"). One under which actions stand is retired, never deleted.
 */
@Entity
@Table(name = "objective")
public class Objective extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outcome_id")
    private Outcome outcome;

    /** Its place among those of its outcome, from 1. */
    @Column(nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(name = "retired_on")
    private LocalDate retiredOn;

    protected Objective() {}

    public Objective(Outcome outcome, int position, String title) {
        this.outcome = outcome;
        this.position = position;
        this.title = title.strip();
    }

    /** Says better what has to be reached. */
    public void describe(String newTitle) {
        this.title = newTitle.strip();
    }

    /** No new actions stand under it from that day. */
    public void retire(LocalDate on) {
        this.retiredOn = on;
    }

    /** New actions can stand under it again. */
    public void bringBack() {
        this.retiredOn = null;
    }

    /** Takes another place among those of its outcome. */
    void moveTo(int place) {
        this.position = place;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public int getPosition() {
        return position;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getRetiredOn() {
        return retiredOn;
    }
}
