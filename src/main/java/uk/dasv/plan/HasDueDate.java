package uk.dasv.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A row about an action that shows when it is due: by how much that has moved, and whether it has passed. */
public interface HasDueDate {

    ActionState state();

    /** The day first agreed, which never changes; null before the action is agreed. */
    LocalDate baselineDue();

    LocalDate due();

    /** How often the due date has been moved. */
    int dateChanges();

    /** Days later than first agreed; below zero for earlier, 0 before it is agreed. */
    default long slip() {
        return baselineDue() == null ? 0 : ChronoUnit.DAYS.between(baselineDue(), due());
    }

    default boolean overdueOn(LocalDate today) {
        return !state().isEnded() && due().isBefore(today);
    }
}
