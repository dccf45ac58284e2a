package uk.dasv.risk;

import java.io.Serializable;
import java.time.LocalDate;

/** One risk as a register shows it: what is stored of it, its trend, and how many of its treatments are done. */
public record RiskRow(RiskFacts facts, Trend trend, long treatmentsDone, long treatments) implements Serializable {

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
}
