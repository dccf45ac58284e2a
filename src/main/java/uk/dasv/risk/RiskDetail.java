package uk.dasv.risk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;

/** One risk with all that its page shows; {@code meetings} are the past ones of its body, oldest first. */
public record RiskDetail(
        RiskRow row,
        long version,
        Words words,
        Appetite appetite,
        List<String> strands,
        List<Scored> assessments,
        List<Treated> treatments,
        List<Reviewed> reviews,
        List<LocalDate> meetings)
        implements Serializable {

    public RiskDetail {
        strands = List.copyOf(strands);
        assessments = List.copyOf(assessments);
        treatments = List.copyOf(treatments);
        reviews = List.copyOf(reviews);
        meetings = List.copyOf(meetings);
    }

    /** What is said of it, and where it stands. */
    public record Words(
            String cause,
            String event,
            String consequence,
            RiskKind kind,
            RiskResponse response,
            Proximity proximity,
            String bodyCode,
            String bodyPath,
            String outcomeCode,
            Long ownerId,
            LocalDate raisedOn,
            LocalDate closedOn)
            implements Serializable {}

    /** One scoring; newest first in the list. */
    public record Scored(
            ScoreLevel level,
            int likelihood,
            int impact,
            int score,
            Band band,
            String rationale,
            LocalDate on,
            Instant at,
            String by)
            implements Serializable {}

    /** An action that treats it, and where it stands; all but reference and body are null where the reader may not see it. */
    public record Treated(String reference, String body, String title, ActionState state, Brag rating, LocalDate due)
            implements Serializable {

        /** As whoever may not see the action knows it. */
        Treated hidden() {
            return new Treated(reference, body, null, null, null, null);
        }

        /** Whether the reader may see the action. */
        public boolean visible() {
            return title != null;
        }
    }

    /** One look of a body at it; newest first in the list. */
    public record Reviewed(
            LocalDate on,
            Instant at,
            String body,
            String by,
            ReviewDecision decision,
            String rationale,
            LocalDate next,
            LocalDate acceptedUntil)
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
                .findFirst()
                .filter(r -> r.decision() == ReviewDecision.ACCEPT)
                .filter(r -> r.acceptedUntil() == null || !r.acceptedUntil().isBefore(today))
                .filter(r -> !risenSince(r.at()));
    }

    private boolean risenSince(Instant moment) {
        List<Scored> current = assessments.stream()
                .filter(a -> a.level() == ScoreLevel.CURRENT)
                .toList();
        int then = current.stream()
                .filter(a -> !a.at().isAfter(moment))
                .findFirst()
                .map(Scored::score)
                .orElse(0);
        return current.stream().filter(a -> a.at().isAfter(moment)).anyMatch(a -> a.score() > then);
    }
}
