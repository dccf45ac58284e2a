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

    /** Who answers for the action, where it stands for rights, and whether the body above its own meets. */
    public record People(
            long organisationId, long ownerId, Long deputyId, String deputy, String bodyPath, boolean aboveMeets)
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
            long version,
            int correction,
            String correctionReason,
            int noChangeRun)
            implements Serializable {

        /** Whether it corrects what was said in a month that is over. */
        public boolean corrects() {
            return correction > 0;
        }

        /** Whether it says again what the month before said. */
        public boolean isNoChange() {
            return noChangeRun > 0;
        }
    }

    /** What was said in the month that begins on that day, if anything was. */
    public Optional<Said> saidIn(LocalDate period) {
        return updates.stream().filter(u -> u.period().equals(period)).findFirst();
    }

    /** What holds of each month, the last first: its last correction, else what was said. */
    public List<Said> latest() {
        return updates.stream()
                .filter(u -> saidIn(u.period()).filter(u::equals).isPresent())
                .toList();
    }

    /** How far its milestones are; without any, how much is done is typed. */
    public MilestoneCount counted() {
        return new MilestoneCount(
                milestones.stream().filter(m -> m.doneOn() != null).count(),
                milestones.stream().filter(m -> m.droppedOn() == null).count());
    }

    /** How much is done: by its milestones where there are any. */
    public int percent() {
        return counted().any() ? counted().percent() : row.percentDone();
    }

    /** The rating that the tracker suggests on that day. */
    public Brag suggested(LocalDate today) {
        return RatingRule.of(row.state(), startsOn, row.due(), percent(), today).rating();
    }

    public ActionDetail {
        milestones = List.copyOf(milestones);
        updates = List.copyOf(updates);
    }
}
