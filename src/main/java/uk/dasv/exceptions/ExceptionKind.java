package uk.dasv.exceptions;

import uk.dasv.platform.RuleViolation;

/**
 * The rules of what counts as an exception, each with the thresholds it takes: from the least to the most, both included.
 */
public enum ExceptionKind {
    /** The current score is above the tolerance by at least so many points. */
    RISK_OUTSIDE_TOLERANCE(1, 24),
    /** The current score is at least so many points above what it was when the register's body last met. */
    RISK_ROSE(1, 24),
    /** The current score is in a worse band than when the register's body last met. */
    RISK_ROSE_A_BAND,
    RISK_WITHOUT_TREATMENT,
    /** The review has been due for more than so many days. */
    RISK_REVIEW_OVERDUE(0, 365),
    /** The risk has stood outside tolerance for more than so many meetings of its register's body. */
    RISK_OUTSIDE_LONG(0, 12),
    /** Nobody has acknowledged the escalation for more than so many days after it was due. */
    ESCALATION_NOT_ACKNOWLEDGED(0, 60),
    /** The meeting the escalation was meant for, or the day by which it was urgent, passed undecided more than so many days ago. */
    ESCALATION_UNANSWERED(0, 60),
    /** The body the escalation is before has no meeting booked that it can reach. */
    ESCALATION_WITHOUT_MEETING,
    /** A body has booked fewer meetings for the year from today than its terms say. */
    MEETINGS_TOO_FEW;

    private final Integer least;
    private final Integer most;

    ExceptionKind() {
        this.least = null;
        this.most = null;
    }

    ExceptionKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Whether it has a threshold. */
    public boolean hasThreshold() {
        return least != null;
    }

    /** The least threshold, or null where it has none. */
    public Integer least() {
        return least;
    }

    /** The highest threshold, or null where it has none. */
    public Integer most() {
        return most;
    }

    void require(Integer threshold) {
        if (hasThreshold()) {
            if (threshold == null || threshold < least || threshold > most) {
                throw RuleViolation.at("threshold", "exception.threshold", least, most);
            }
        } else if (threshold != null) {
            throw RuleViolation.at("threshold", "exception.noThreshold");
        }
    }
}
