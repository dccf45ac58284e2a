package uk.dasv.risk.review;

import java.time.LocalDate;
import uk.dasv.platform.RuleViolation;

/**
 * Who may accept a risk as it is: within the tolerance whoever reviews it; above it, or where no
 * appetite was set, only a body that has none above it, and only until a day in the future.
 */
public final class AcceptancePolicy {

    private AcceptancePolicy() {}

    public static void require(int score, Integer tolerance, boolean topOfTheLine, LocalDate until, LocalDate today) {
        if (until != null && !until.isAfter(today)) {
            throw RuleViolation.at("acceptedUntil", "review.untilInPast");
        }
        if (tolerance != null && score <= tolerance) {
            return;
        }
        if (!topOfTheLine) {
            throw tolerance == null
                    ? RuleViolation.at("decision", "review.acceptNoAppetite")
                    : RuleViolation.at("decision", "review.acceptAbove", tolerance);
        }
        if (until == null) {
            throw RuleViolation.at("acceptedUntil", "review.acceptUntil");
        }
    }
}
