package uk.dasv.plan;

import java.time.LocalDate;
import uk.dasv.platform.RuleViolation;

/** What somebody says of an action in one period. {@code rating} may differ from the suggestion with a reason. */
public record Progress(
        Brag rating,
        String ratingReason,
        int percentDone,
        String done,
        String nextSteps,
        String helpNeeded,
        PathToGreen path) {

    /** The same with another percentage, where milestones tell it. */
    public Progress withPercent(int percent) {
        return new Progress(rating, ratingReason, percent, done, nextSteps, helpNeeded, path);
    }

    /**
     * Checks what is said against the rules of {@code domain.md}, "BRAG rating".
     *
     * @return the rating the tracker suggests
     * @throws RuleViolation at the input that does not keep a rule
     */
    Brag requireFair(ActionState state, LocalDate starts, LocalDate due, LocalDate today) {
        Brag suggested = RatingRule.of(state, starts, due, percentDone, today).rating();
        requireComplete();
        if (due.isBefore(today) && rating != Brag.RED) {
            throw RuleViolation.at("rating", "update.overdueIsRed");
        }
        if (rating != suggested && (ratingReason == null || ratingReason.isBlank())) {
            throw RuleViolation.at("ratingReason", "update.reasonForRating");
        }
        return suggested;
    }

    /** The rules that hold whatever the day: never Blue, and a path to green for Amber and Red. */
    public void requireComplete() {
        if (rating == Brag.BLUE) {
            throw RuleViolation.at("rating", "update.blueIsVerified");
        }
        if (rating.needsPathToGreen()) {
            requirePath();
        }
    }

    private void requirePath() {
        if (path == null || path.step() == null || path.step().isBlank()) {
            throw RuleViolation.at("pathStep", "update.pathStep");
        }
        if (path.who() == null || path.who().isBlank()) {
            throw RuleViolation.at("pathWho", "update.pathWho");
        }
        if (path.by() == null) {
            throw RuleViolation.at("pathBy", "update.pathBy");
        }
    }
}
