package uk.dasv.risk.register;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.matrix.Appetite;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.review.ReviewDecision;

/**
 * One risk with all that its page shows, now or as it stood at the end of a past day.
 *
 * @param meetings the past meetings of its body, oldest first
 * @param asAt the past day, or null for now
 */
public record RiskDetail(
        RiskRow row,
        long version,
        Words words,
        Appetite appetite,
        List<String> strands,
        List<String> plans,
        List<Related> related,
        List<Scored> assessments,
        List<Controlled> controls,
        List<Treated> treatments,
        List<Reviewed> reviews,
        List<LocalDate> meetings,
        LocalDate asAt)
        implements Serializable {

    public RiskDetail {
        strands = List.copyOf(strands);
        plans = List.copyOf(plans);
        related = List.copyOf(related);
        assessments = List.copyOf(assessments);
        controls = List.copyOf(controls);
        treatments = List.copyOf(treatments);
        reviews = List.copyOf(reviews);
        meetings = List.copyOf(meetings);
    }

    /** A risk that belongs together with it; the title is null where the reader may not see it. */
    public record Related(String reference, String body, String title) implements Serializable {}

    /** A control with its last check; what is null was not checked or is in force. */
    public record Controlled(
            long id,
            String title,
            String description,
            LocalDate addedOn,
            Effectiveness effectiveness,
            LocalDate checkedOn,
            String checkedBy,
            String assurance,
            LocalDate retiredOn,
            String retiredReason)
            implements Serializable {

        public boolean inForce() {
            return retiredOn == null;
        }
    }

    /** What is said of it, and where it stands. */
    public record Words(
            String cause,
            String event,
            String consequence,
            RiskKind kind,
            RiskCategory category,
            RiskResponse response,
            Proximity proximity,
            String bodyCode,
            String bodyPath,
            String overseer,
            String overseerPath,
            String outcomeCode,
            Long ownerId,
            LocalDate raisedOn,
            LocalDate closedOn,
            LocalDate materialisedOn)
            implements Serializable {}

    /** One scoring; newest first in the list. */
    public record Scored(
            ScoreLevel level,
            int likelihood,
            int impact,
            int score,
            Band band,
            String rationale,
            String loweredWhy,
            LocalDate on,
            Instant at,
            String by)
            implements Serializable {}

    /** An action that treats it, and where it stands; all but reference and body are null where the reader may not see it. */
    public record Treated(
            String reference, String body, String title, ActionState state, Brag rating, LocalDate due, boolean done)
            implements Serializable {

        public Treated(String reference, String body, String title, ActionState state, Brag rating, LocalDate due) {
            this(reference, body, title, state, rating, due, state == ActionState.COMPLETED);
        }

        /** As whoever may not see the action knows it. */
        Treated hidden() {
            return new Treated(reference, body, null, null, null, null, done);
        }

        /** Whether the reader may see the action. */
        public boolean visible() {
            return title != null;
        }
    }

    /** One look of a body at it; newest first in the list. Where it was sent to a body, {@code to} names it. */
    public record Reviewed(
            long id,
            LocalDate on,
            Instant at,
            String body,
            String by,
            ReviewDecision decision,
            String rationale,
            LocalDate next,
            LocalDate acceptedUntil,
            String to)
            implements Serializable {}

    /** Where the current score stood when the body met; without a score where there was none yet. */
    public record Point(LocalDate on, Integer score, Band band) implements Serializable {}

    /** The current score at each past meeting of the body, and as it is on the day. */
    public List<Point> trend(LocalDate today) {
        return Stream.concat(meetings.stream().filter(m -> m.isBefore(today)), Stream.of(today))
                .map(day -> scoredBy(assessments, day)
                        .map(a -> new Point(day, a.score(), a.band()))
                        .orElse(new Point(day, null, null)))
                .toList();
    }

    /** The current score that stood at the end of the day, from scorings newest first. */
    static Optional<Scored> scoredBy(List<Scored> assessments, LocalDate day) {
        return assessments.stream()
                .filter(a -> a.level() == ScoreLevel.CURRENT && !a.on().isAfter(day))
                .findFirst();
    }

    /** The latest scoring at the level. */
    public Optional<Scored> latest(ScoreLevel level) {
        return assessments.stream().filter(a -> a.level() == level).findFirst();
    }

    /** The acceptance in force that day: it ends at its expiry and lapses when the score rises. */
    public Optional<Reviewed> acceptance(LocalDate today) {
        return reviews.stream()
                .filter(r -> r.decision() == ReviewDecision.ACCEPT)
                .findFirst()
                .filter(r -> row.acceptedOn(today));
    }
}
