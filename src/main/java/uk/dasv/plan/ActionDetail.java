package uk.dasv.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything an action's page shows besides its history. */
public record ActionDetail(
        ActionRow row,
        String description,
        String successMeasure,
        ActionSource source,
        String bodyCode,
        LocalDate startsOn,
        String stateReason,
        String evidence,
        long version,
        List<Step> milestones,
        List<Said> updates) {

    /** A milestone. */
    public record Step(String title, LocalDate dueOn, LocalDate doneOn) {}

    /** What was said in one month. */
    public record Said(
            LocalDate period,
            Instant at,
            String by,
            Brag rating,
            Brag suggested,
            String ratingReason,
            int percentDone,
            String done,
            String nextSteps,
            String helpNeeded,
            String pathStep,
            String pathWho,
            LocalDate pathBy,
            long version) {}

    public ActionDetail {
        milestones = List.copyOf(milestones);
        updates = List.copyOf(updates);
    }
}
