package uk.dasv.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.dasv.identity.Whereabouts;

/** Everything an action's page shows besides its history. */
public record ActionDetail(
        ActionRow row,
        String description,
        String successMeasure,
        ActionSource source,
        String bodyCode,
        LocalDate startsOn,
        String stateReason,
        LocalDate holdReviewOn,
        String evidence,
        long version,
        People people,
        List<Step> milestones,
        List<Said> updates)
        implements Serializable {

    /** Who answers for the action, and where it stands for rights. */
    public record People(long organisationId, long ownerId, Long deputyId, String deputy, String bodyPath)
            implements Serializable {

        public Whereabouts place() {
            return Whereabouts.at(bodyPath, deputyId == null ? Set.of(ownerId) : Set.of(ownerId, deputyId));
        }
    }

    /** A milestone, by its number on the way. */
    public record Step(
            long id,
            int position,
            String title,
            LocalDate dueOn,
            LocalDate doneOn,
            LocalDate droppedOn,
            String dropReason,
            long version)
            implements Serializable {

        public boolean isOpen() {
            return doneOn == null && droppedOn == null;
        }

        public boolean lateOn(LocalDate today) {
            return isOpen() && dueOn.isBefore(today);
        }
    }

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
            long version)
            implements Serializable {}

    /** What was said in the month that begins on that day, if anything was. */
    public Optional<Said> saidIn(LocalDate period) {
        return updates.stream().filter(u -> u.period().equals(period)).findFirst();
    }

    public ActionDetail {
        milestones = List.copyOf(milestones);
        updates = List.copyOf(updates);
    }
}
