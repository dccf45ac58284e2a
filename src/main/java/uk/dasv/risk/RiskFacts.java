package uk.dasv.risk;

import java.io.Serializable;
import java.time.LocalDate;

/** What is stored of one risk and every list of risks shows. What is null is not scored, not set or nobody. */
public record RiskFacts(
        long id,
        String reference,
        String title,
        String body,
        String outcome,
        String owner,
        RiskState state,
        LocalDate openedOn,
        Integer inherentLikelihood,
        Integer inherentImpact,
        Integer currentLikelihood,
        Integer currentImpact,
        Band band,
        Integer targetLikelihood,
        Integer targetImpact,
        Integer tolerance,
        LocalDate nextReviewOn)
        implements Serializable {

    /** Whether it waits for a body to open or reject it. */
    public boolean proposal() {
        return state == RiskState.PROPOSED && openedOn == null;
    }

    public Integer inherent() {
        return product(inherentLikelihood, inherentImpact);
    }

    public Integer current() {
        return product(currentLikelihood, currentImpact);
    }

    public Integer target() {
        return product(targetLikelihood, targetImpact);
    }

    /** Current score less tolerance; null where either is not known. */
    public Integer gap() {
        return current() == null || tolerance == null ? null : current() - tolerance;
    }

    /** Whether it is to be looked at by the day; an open risk without a date always is. */
    public boolean dueBy(LocalDate day) {
        return state != RiskState.CLOSED && !proposal() && (nextReviewOn == null || !nextReviewOn.isAfter(day));
    }

    private static Integer product(Integer likelihood, Integer impact) {
        return likelihood == null || impact == null ? null : Integer.valueOf(likelihood * impact);
    }
}
