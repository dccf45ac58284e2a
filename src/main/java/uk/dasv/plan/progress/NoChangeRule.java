package uk.dasv.plan.progress;

import java.util.Optional;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.Brag;

/** When "no change" may be said of an action, for pages that offer it; {@link ProgressUpdate} holds the rule itself. */
public final class NoChangeRule {

    private NoChangeRule() {}

    /** Why it may not, as the key of the words; empty where it may. {@code last} is null where nothing was ever said. */
    public static Optional<String> refused(ActionDetail.Said last, Brag suggested, boolean overdue) {
        if (last == null) {
            return Optional.of("update.noChange.nothing");
        }
        if (last.noChangeRun() >= ProgressUpdate.NO_CHANGE_RUNNING) {
            return Optional.of("update.noChange.twice");
        }
        if (overdue && last.rating() != Brag.RED) {
            return Optional.of("update.noChange.overdue");
        }
        boolean unexplained = last.ratingReason() == null || last.ratingReason().isBlank();
        return suggested != last.rating() && unexplained ? Optional.of("update.noChange.suggests") : Optional.empty();
    }
}
