package uk.dasv.risk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;

/** One risk with all that its page shows. */
public record RiskDetail(
        RiskRow row,
        long version,
        Words words,
        Appetite appetite,
        List<String> strands,
        List<Scored> assessments,
        List<Treated> treatments,
        List<Reviewed> reviews)
        implements Serializable {

    public RiskDetail {
        strands = List.copyOf(strands);
        assessments = List.copyOf(assessments);
        treatments = List.copyOf(treatments);
        reviews = List.copyOf(reviews);
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
            LocalDate raisedOn)
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

    /** An action that treats it. */
    public record Treated(String reference, String title, ActionState state, Brag rating, LocalDate due, String owner)
            implements Serializable {}

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
