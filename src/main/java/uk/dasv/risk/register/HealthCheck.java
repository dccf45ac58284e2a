package uk.dasv.risk.register;

/**
 * What can be wrong with the register itself, apart from how bad its risks are ({@code domain.md}, "Register health").
 * Each is a rule by name; a list of the risks it finds is the register with this check in its filter.
 */
public enum HealthCheck {
    /** Nobody has scored how it is now. */
    NOT_SCORED("r.currentScore IS NULL"),
    NO_OWNER("r.ownerId IS NULL"),
    /** No action that was not called off treats it, though it is not to be tolerated. */
    NO_TREATMENT("(r.response IS NULL OR r.response <> uk.dasv.risk.RiskResponse.TOLERATE) AND NOT EXISTS (%s"
            + " AND a.state NOT IN (uk.dasv.plan.ActionState.CANCELLED, uk.dasv.plan.ActionState.SUPERSEDED))"),
    /** It was to be looked at before the day; without a date it was from the day after it was opened. */
    REVIEW_OVERDUE("(r.nextReviewOn < :day OR r.nextReviewOn IS NULL AND r.openedOn < :day)"),
    TREATMENT_OVERDUE("EXISTS (%s AND a.currentDue < :day AND a.state NOT IN (uk.dasv.plan.ActionState.COMPLETED,"
            + " uk.dasv.plan.ActionState.CANCELLED, uk.dasv.plan.ActionState.SUPERSEDED))"),
    TARGET_ABOVE_CURRENT("r.targetLikelihood * r.targetImpact > r.currentScore"),
    /** Its current score went down while no control was new or better. */
    LOWERED_WITH_NO_NEW_CONTROL("r.loweredAlone = TRUE"),
    /** It is tolerated above the appetite and no acceptance is in force. */
    TOLERATED_WITHOUT_ACCEPTANCE("r.response = uk.dasv.risk.RiskResponse.TOLERATE AND r.gap > 0"
            + " AND (r.acceptedScore IS NULL OR r.acceptedUntil < :day)");

    private final String words;

    HealthCheck(String words) {
        this.words = words;
    }

    /** The rule as a condition on {@code r} and its owner {@code w}, with what finds its treatments and their actions {@code a}. */
    String words(String treatments) {
        return "(" + words.formatted(treatments) + ")";
    }

    /** The rule as a condition on a risk {@code r} as it is and its owner {@code w}; the day is {@code :day}. */
    public String words() {
        return words(RiskWhere.TREATMENTS);
    }

    boolean asksForDay() {
        return words.contains(":day");
    }
}
