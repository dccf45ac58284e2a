package uk.dasv.risk.register;

import java.io.Serializable;
import java.time.LocalDate;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.matrix.Band;

/**
 * One risk as a register shows it: what is stored of it, its trend, how many of its treatments are done, and how often its
 * body has met while it stood above tolerance.
 *
 * @param before its current score when its body last met; null where it was not scored then
 */
public record RiskRow(
        RiskLine facts, Trend trend, Integer before, long treatmentsDone, long treatments, long meetingsOutside)
        implements Serializable {

    public long id() {
        return facts.id();
    }

    public String reference() {
        return facts.reference();
    }

    public String title() {
        return facts.title();
    }

    public String body() {
        return facts.body();
    }

    public String overseer() {
        return facts.overseer();
    }

    public String outcome() {
        return facts.outcome();
    }

    public String owner() {
        return facts.owner();
    }

    public RiskState state() {
        return facts.state();
    }

    public boolean proposal() {
        return facts.proposal();
    }

    public boolean escalated() {
        return facts.escalated();
    }

    public Integer inherent() {
        return facts.inherent();
    }

    public Integer current() {
        return facts.current();
    }

    public Integer target() {
        return facts.target();
    }

    public Band band() {
        return facts.band();
    }

    public Integer tolerance() {
        return facts.tolerance();
    }

    public LocalDate nextReviewOn() {
        return facts.nextReviewOn();
    }

    public Integer gap() {
        return facts.gap();
    }

    public boolean dueBy(LocalDate day) {
        return facts.dueBy(day);
    }

    public boolean acceptedOn(LocalDate day) {
        return facts.acceptedOn(day);
    }

    public boolean changedSinceReview() {
        return facts.changedSinceReview();
    }
}
