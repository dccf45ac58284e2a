package uk.dasv.plan.progress;

import java.util.Optional;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.Brag;

/** When "no change" may be said of an action: at most twice running, and never where the rating would be another. */
public final class NoChangeRule {

    private NoChangeRule() {}

    /** Why it may not, as the key of the words; empty where it may. {@code last} is null where nothing was ever said. */
    public static Optional<String> refused(ActionDetail.Said last, Brag suggested, boolean overdue) {
        if (last == null) {
            return Optional.of("update.noChange.nothing");
        }
        Optional<String> refused = refused(last.noChangeRun(), last.rating(), overdue);
        if (refused.isPresent()) {
            return refused;
        }
        boolean unexplained = last.ratingReason() == null || last.ratingReason().isBlank();
        return suggested != last.rating() && unexplained ? Optional.of("update.noChange.suggests") : Optional.empty();
    }

    /** The same of what was said last, whatever the tracker suggests now. */
    static Optional<String> refused(int run, Brag rating, boolean overdue) {
        if (run >= ProgressUpdate.NO_CHANGE_RUNNING) {
            return Optional.of("update.noChange.twice");
        }
        return overdue && rating != Brag.RED ? Optional.of("update.noChange.overdue") : Optional.empty();
    }
}
