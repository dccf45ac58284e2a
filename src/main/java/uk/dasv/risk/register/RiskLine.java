package uk.dasv.risk.register;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Score;

/** What is stored of one risk and every list of risks shows. What is null is not scored, not set or nobody. */
public record RiskLine(
        long id,
        String reference,
        String title,
        long bodyId,
        String body,
        String overseer,
        String outcome,
        String owner,
        RiskCategory category,
        RiskState state,
        LocalDate openedOn,
        Integer inherentLikelihood,
        Integer inherentImpact,
        Integer currentLikelihood,
        Integer currentImpact,
        Band band,
        LocalDate currentSince,
        Integer targetLikelihood,
        Integer targetImpact,
        Integer tolerance,
        LocalDate outsideSince,
        Integer acceptedScore,
        LocalDate acceptedUntil,
        LocalDate nextReviewOn,
        Instant lastReviewedAt,
        Instant changedAt)
        implements Serializable {

    /** The line as a query makes it of {@code r}, {@code b}, {@code v}, {@code o} and {@code w}; the id comes first. */
    static String of(String id) {
        return "NEW uk.dasv.risk.register.RiskLine(" + id
                + ", r.reference, r.title, b.id, b.shortName, v.shortName, o.name,"
                + " w.name, r.category, r.state, r.openedOn, r.inherentLikelihood, r.inherentImpact, r.currentLikelihood,"
                + " r.currentImpact, r.currentBand, r.currentSince, r.targetLikelihood, r.targetImpact, r.tolerance,"
                + " r.outsideSince, r.acceptedScore, r.acceptedUntil, r.nextReviewOn, r.lastReviewedAt, r.changedAt)";
    }

    /** Whether it waits for a body to open or reject it. */
    public boolean proposal() {
        return state == RiskState.PROPOSED && openedOn == null;
    }

    /** Whether another body than the register's oversees it. */
    public boolean escalated() {
        return !overseer.equals(body);
    }

    public Integer inherent() {
        return product(inherentLikelihood, inherentImpact);
    }

    public Integer current() {
        return product(currentLikelihood, currentImpact);
    }

    public Integer target() {
        return product(targetLikelihood, targetImpact);
    }

    /** The score at the level, or null. */
    public Score score(ScoreLevel level) {
        return switch (level) {
            case INHERENT -> score(inherentLikelihood, inherentImpact);
            case CURRENT -> score(currentLikelihood, currentImpact);
            case TARGET -> score(targetLikelihood, targetImpact);
        };
    }

    /** Current score less tolerance; null where either is not known. */
    public Integer gap() {
        return current() == null || tolerance == null ? null : current() - tolerance;
    }

    /** Whether it is to be looked at by the day; an open risk without a date always is. */
    public boolean dueBy(LocalDate day) {
        return state != RiskState.CLOSED && !proposal() && (nextReviewOn == null || !nextReviewOn.isAfter(day));
    }

    /** Whether the day falls into an acceptance that has not lapsed. */
    public boolean acceptedOn(LocalDate day) {
        return acceptedScore != null && (acceptedUntil == null || !acceptedUntil.isBefore(day));
    }

    /** Whether something that a review looks at has changed since a body last reviewed it. */
    public boolean changedSinceReview() {
        return lastReviewedAt != null && changedAt != null && changedAt.isAfter(lastReviewedAt);
    }

    private static Score score(Integer likelihood, Integer impact) {
        return likelihood == null || impact == null ? null : new Score(likelihood, impact);
    }

    private static Integer product(Integer likelihood, Integer impact) {
        return likelihood == null || impact == null ? null : Integer.valueOf(likelihood * impact);
    }
}
