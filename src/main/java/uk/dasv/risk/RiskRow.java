package uk.dasv.risk;

import java.io.Serializable;
import java.time.LocalDate;

/** One risk as a register shows it. What is null is not scored, not set or nobody. */
public record RiskRow(
        long id,
        String reference,
        String title,
        String body,
        String outcome,
        String owner,
        RiskState state,
        Integer inherentLikelihood,
        Integer inherentImpact,
        Integer currentLikelihood,
        Integer currentImpact,
        Band band,
        Integer targetLikelihood,
        Integer targetImpact,
        Integer tolerance,
        LocalDate nextReviewOn,
        Trend trend,
        long treatmentsDone,
        long treatments)
        implements Serializable {

    public RiskRow(
            long id,
            String reference,
            String title,
            String body,
            String outcome,
            String owner,
            RiskState state,
            Integer inherentLikelihood,
            Integer inherentImpact,
            Integer currentLikelihood,
            Integer currentImpact,
            Band band,
            Integer targetLikelihood,
            Integer targetImpact,
            Integer tolerance,
            LocalDate nextReviewOn) {
        this(
                id,
                reference,
                title,
                body,
                outcome,
                owner,
                state,
                inherentLikelihood,
                inherentImpact,
                currentLikelihood,
                currentImpact,
                band,
                targetLikelihood,
                targetImpact,
                tolerance,
                nextReviewOn,
                null,
                0,
                0);
    }

    /** The same with its trend and how many of its treatments are done. */
    RiskRow with(Trend newTrend, long done, long all) {
        return new RiskRow(
                id,
                reference,
                title,
                body,
                outcome,
                owner,
                state,
                inherentLikelihood,
                inherentImpact,
                currentLikelihood,
                currentImpact,
                band,
                targetLikelihood,
                targetImpact,
                tolerance,
                nextReviewOn,
                newTrend,
                done,
                all);
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
        return state != RiskState.CLOSED && (nextReviewOn == null || !nextReviewOn.isAfter(day));
    }

    private static Integer product(Integer likelihood, Integer impact) {
        return likelihood == null || impact == null ? null : Integer.valueOf(likelihood * impact);
    }
}
