package uk.dasv.risk;

import java.time.LocalDate;

/** One risk in the register. Scores are null while nobody has scored; {@code tolerance} while the Board has set none. */
public record RiskRow(
        long id,
        String reference,
        String title,
        String outcome,
        String body,
        String owner,
        RiskState state,
        Integer inherentLikelihood,
        Integer inherentImpact,
        Integer current,
        Band band,
        Integer targetLikelihood,
        Integer targetImpact,
        Integer tolerance,
        LocalDate nextReviewOn,
        long treatments,
        long treatmentsDone,
        Integer before) {

    public RiskRow(
            long id,
            String reference,
            String title,
            String outcome,
            String body,
            String owner,
            RiskState state,
            Integer inherentLikelihood,
            Integer inherentImpact,
            Integer current,
            Band band,
            Integer targetLikelihood,
            Integer targetImpact,
            Integer tolerance,
            LocalDate nextReviewOn) {
        this(
                id,
                reference,
                title,
                outcome,
                body,
                owner,
                state,
                inherentLikelihood,
                inherentImpact,
                current,
                band,
                targetLikelihood,
                targetImpact,
                tolerance,
                nextReviewOn,
                0,
                0,
                null);
    }

    RiskRow with(long all, long done, Integer scoreBefore) {
        return new RiskRow(
                id,
                reference,
                title,
                outcome,
                body,
                owner,
                state,
                inherentLikelihood,
                inherentImpact,
                current,
                band,
                targetLikelihood,
                targetImpact,
                tolerance,
                nextReviewOn,
                all,
                done,
                scoreBefore);
    }

    public Integer inherent() {
        return inherentLikelihood == null ? null : Integer.valueOf(inherentLikelihood * inherentImpact);
    }

    public Integer target() {
        return targetLikelihood == null ? null : Integer.valueOf(targetLikelihood * targetImpact);
    }

    /** How far the current score is above what is tolerated; null while either is unknown. */
    public Integer gap() {
        return current == null || tolerance == null ? null : Integer.valueOf(current - tolerance);
    }

    /** {@code up}, {@code same}, {@code down} against the body's last meeting, or {@code new} without a score then. */
    public String trend() {
        if (current == null) {
            return "none";
        }
        if (before == null) {
            return "new";
        }
        int change = current.compareTo(before);
        return change > 0 ? "up" : change < 0 ? "down" : "same";
    }

    public boolean reviewOverdueOn(LocalDate today) {
        return state != RiskState.CLOSED && nextReviewOn != null && nextReviewOn.isBefore(today);
    }
}
