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

    /** A risk that belongs together with it and that the reader may see. */
    public record Related(String reference, String body, String title) implements Serializable {}

    /** What somebody found a control to do, and how they made sure. */
    public record Checked(Effectiveness effectiveness, LocalDate on, String by, String assurance)
            implements Serializable {}

    /** A control with its checks, the latest first; owner and description may be null, and what retired it while it is in force. */
    public record Controlled(
            long id,
            String title,
            String description,
            Long ownerId,
            String owner,
            LocalDate addedOn,
            Instant betteredAt,
            LocalDate retiredOn,
            String retiredReason,
            List<Checked> checks)
            implements Serializable {

        public Controlled {
            checks = List.copyOf(checks);
        }

        public boolean inForce() {
            return retiredOn == null;
        }

        /** What the last check found; null where nobody has checked. */
        public Effectiveness effectiveness() {
            return checks.isEmpty() ? null : checks.get(0).effectiveness();
        }

        public LocalDate checkedOn() {
            return checks.isEmpty() ? null : checks.get(0).on();
        }

        public String checkedBy() {
            return checks.isEmpty() ? null : checks.get(0).by();
        }

        public String assurance() {
            return checks.isEmpty() ? null : checks.get(0).assurance();
        }

        /** The checks before the last one. */
        public List<Checked> earlier() {
            return checks.isEmpty() ? checks : checks.subList(1, checks.size());
        }

        Controlled and(Controlled more) {
            return new Controlled(
                    id,
                    title,
                    description,
                    ownerId,
                    owner,
                    addedOn,
                    betteredAt,
                    retiredOn,
                    retiredReason,
                    Stream.concat(checks.stream(), more.checks.stream()).toList());
        }
    }

    /** The controls that hold it down. */
    public List<Controlled> inForce() {
        return controls.stream().filter(Controlled::inForce).toList();
    }

    /** The controls that did so once. */
    public List<Controlled> retired() {
        return controls.stream().filter(c -> !c.inForce()).toList();
    }

    /** The controls in force that are new or better since the current score was last given; all of them where it was not. */
    public List<Controlled> bettered() {
        Optional<Instant> since = latest(ScoreLevel.CURRENT).map(Scored::at);
        return inForce().stream()
                .filter(c -> since.isEmpty() || c.betteredAt().isAfter(since.get()))
                .toList();
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

    /** A level with its latest scoring, null where it is not scored. */
    public record Standing(ScoreLevel level, Scored scored) implements Serializable {}

    /** Where it stands at each level. */
    public List<Standing> standings() {
        return Stream.of(ScoreLevel.values())
                .map(level -> new Standing(level, latest(level).orElse(null)))
                .toList();
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
