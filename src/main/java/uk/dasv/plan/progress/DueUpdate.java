package uk.dasv.plan.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.plan.HasDueDate;
import uk.dasv.plan.MilestoneCount;
import uk.dasv.plan.RatingRule;

/**
 * An action for the page on which somebody updates all of theirs: what was said of it last, how far
 * its milestones are, and what the person has drafted; {@code last} and {@code draft} may be null.
 */
public record DueUpdate(Head head, LocalDate today, ActionDetail.Said last, MilestoneCount milestones, Draft draft) {

    /** What stands in the action itself. */
    public record Head(
            long id,
            String reference,
            String title,
            String body,
            String bodyPath,
            String owner,
            ActionState state,
            Brag rating,
            int percentDone,
            LocalDate startsOn,
            LocalDate baselineDue,
            LocalDate due,
            LocalDate lastUpdatePeriod,
            int dateChanges)
            implements HasDueDate {}

    /** What the person has typed and not submitted, field by field, and in which month. */
    public record Draft(LocalDate period, Instant at, Map<String, String> typed) {

        public Draft {
            typed = Map.copyOf(typed);
        }
    }

    public boolean isOverdue() {
        return head.overdueOn(today);
    }

    /** How much is done: by its milestones where there are any. */
    public int percent() {
        return milestones.any() ? milestones.percent() : head.percentDone();
    }

    public Brag suggested() {
        return RatingRule.of(head.state(), head.startsOn(), head.due(), percent(), today)
                .rating();
    }

    /** What somebody has said of it this month already, or null. */
    public ActionDetail.Said saidThisMonth() {
        return last != null && last.period().equals(today.withDayOfMonth(1)) ? last : null;
    }

    /** Why "no change" cannot be said of it, as the key of the words; empty where it can. */
    public Optional<String> noChangeRefused() {
        return NoChangeRule.refused(last, suggested(), isOverdue());
    }
}
