package uk.dasv.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.Customizer;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.RuleViolation;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.review.ReviewDecision;
import uk.dasv.risk.treatment.Treatment;
import uk.dasv.strategy.Outcome;

/**
 * Something that may keep the partnership from an outcome: proposed, opened on its register, assessed once
 * scored, treated, monitored and one day closed, or materialised. Not scored stays not scored until somebody scores it
 * with a reason. A proposal cannot be scored or reviewed; it is opened or rejected. A closed risk changes no more.
 *
 * <p>It stands on one body's register and is overseen by that body or one above it. What it is above the tolerance of its
 * outcome, since when, and what of it is accepted follow from its scores and reviews. Every state it has is kept.
 */
@Entity
@Table(name = "risk")
@Customizer(KeepsHistory.class)
public class Risk extends RiskFacts {

    protected Risk() {}

    /** A risk that stands on its register from the first. */
    public Risk(String reference, Body body, Outcome outcome, String title, RiskKind kind, LocalDate raisedOn) {
        this(newId(), reference, body, outcome, title, kind, raisedOn);
        this.openedOn = raisedOn;
    }

    /** A proposal, with the identifier that was given with the form. */
    public Risk(
            long id, String reference, Body body, Outcome outcome, String title, RiskKind kind, LocalDate raisedOn) {
        super(id);
        this.reference = reference;
        this.body = body;
        this.overseer = body;
        this.outcome = outcome;
        this.title = title.strip();
        this.kind = kind;
        this.raisedOn = raisedOn;
        this.state = RiskState.PROPOSED;
    }

    /**
     * The proposal stands on its body's register from that day.
     *
     * @throws RuleViolation when it is no proposal any more
     */
    public void open(LocalDate on) {
        requireProposal();
        openedOn = on;
    }

    /**
     * The proposal is not taken on; it keeps its reference and its words.
     *
     * @throws RuleViolation when it is no proposal any more
     */
    public void reject(LocalDate on) {
        requireProposal();
        state = RiskState.CLOSED;
        closedOn = on;
    }

    /** What is known of the risk, as its cause, event and consequence. */
    public void describe(String newTitle, String newCause, String newEvent, String newConsequence) {
        requireOpen();
        this.title = newTitle.strip();
        this.cause = newCause;
        this.event = newEvent;
        this.consequence = newConsequence;
    }

    /** Whether it may happen, or works already, and what sort of risk it is. */
    public void classify(RiskKind newKind, RiskCategory newCategory) {
        requireOpen();
        this.kind = newKind;
        this.category = newCategory;
    }

    /** Who owns it and what is done about it. */
    public void assign(Person newOwner, RiskResponse newResponse, Proximity newProximity) {
        requireOpen();
        this.owner = newOwner;
        this.response = newResponse;
        this.proximity = newProximity;
    }

    /** The risk stands under another outcome with that tolerance; its reference and its history stay. */
    public void moveTo(Outcome newOutcome, Integer itsTolerance, LocalDate on) {
        requireOpen();
        this.outcome = newOutcome;
        within(itsTolerance, on);
    }

    /** The appetite for its outcome tolerates a score up to that from the day on; null where none is set. */
    public void within(Integer newTolerance, LocalDate on) {
        this.tolerance = newTolerance;
        weigh(on);
    }

    /** The action treats it from now on. */
    public Treatment treatedBy(Action action) {
        requireOpen();
        return new Treatment(this, action);
    }

    /** Something that a review looks at is another than it was. */
    public void changed(Instant at) {
        changedAt = at;
    }

    /** A control is new or better: a score that went down alone no longer did. */
    public void betterControlled() {
        requireOpen();
        loweredAlone = false;
    }

    /**
     * Takes a score; a current score makes a proposed risk an assessed one, and one that is higher than what was
     * accepted ends the acceptance.
     */
    void scored(ScoreLevel level, Score score, Band band, boolean alone, LocalDate on) {
        requireOnRegister();
        boolean same = Objects.equals(score(level), score);
        switch (level) {
            case INHERENT -> {
                inherentLikelihood = score.likelihood();
                inherentImpact = score.impact();
                inherentSince = same ? inherentSince : on;
            }
            case CURRENT -> {
                loweredAlone = alone || loweredAlone && currentScore != null && score.value() <= currentScore;
                currentLikelihood = score.likelihood();
                currentImpact = score.impact();
                currentScore = score.value();
                currentBand = band;
                currentSince = same ? currentSince : on;
                if (state == RiskState.PROPOSED) {
                    state = RiskState.ASSESSED;
                }
                lapse();
                weigh(on);
            }
            case TARGET -> {
                targetLikelihood = score.likelihood();
                targetImpact = score.impact();
                targetSince = same ? targetSince : on;
            }
        }
    }

    /** An acceptance ends when the score rises above what was accepted ({@code domain.md}, "Risks"). */
    private void lapse() {
        if (acceptedScore != null && currentScore > acceptedScore) {
            notAccepted();
            if (state == RiskState.MONITORING) {
                state = RiskState.ASSESSED;
            }
        }
    }

    private void notAccepted() {
        acceptedScore = null;
        acceptedUntil = null;
    }

    private void weigh(LocalDate on) {
        gap = currentScore == null || tolerance == null ? null : Integer.valueOf(currentScore - tolerance);
        gapPlace = currentScore == null ? null : Integer.valueOf((tolerance == null ? 0 : tolerance) - currentScore);
        if (gap == null || gap <= 0) {
            outsideSince = null;
        } else if (outsideSince == null) {
            outsideSince = on;
        }
    }

    /**
     * A body has looked at the risk and decided; to escalate and to de-escalate are {@link #overseenBy} and
     * {@link #handedTo}.
     *
     * @param until the last day of an acceptance, null for one that has no end and for every other decision
     * @throws RuleViolation when the risk is a proposal or closed, or would be accepted unscored
     */
    public void reviewed(ReviewDecision decision, LocalDate on, Instant at, LocalDate until) {
        requireOnRegister();
        if (decision == ReviewDecision.ACCEPT && currentScore == null) {
            throw RuleViolation.at("decision", "review.acceptUnscored");
        }
        lastReviewedOn = on;
        lastReviewedAt = at;
        switch (decision) {
            case TREAT_FURTHER -> {
                state = RiskState.TREATING;
                notAccepted();
            }
            case ACCEPT -> {
                state = RiskState.MONITORING;
                acceptedScore = currentScore;
                acceptedUntil = until;
            }
            case CLOSE -> {
                state = RiskState.CLOSED;
                closedOn = on;
                nextReviewOn = null;
                reviewChosenOn = null;
            }
            case ESCALATE, DE_ESCALATE -> {
                // where it goes is said by another verb
            }
        }
    }

    /**
     * When to look at it again.
     *
     * @param from the day from which the matrix counts
     * @param byMatrix the last day that the matrix allows
     * @param chosen an earlier day, or null
     */
    public void lookAgain(LocalDate from, LocalDate byMatrix, LocalDate chosen) {
        reviewFrom = from;
        reviewChosenOn = chosen != null && chosen.isBefore(byMatrix) ? chosen : null;
        nextReviewOn = Stream.of(byMatrix, chosen == null ? byMatrix : chosen)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * The matrix, or the meetings it goes by, say another day than before; what a reviewer asked for earlier stays.
     */
    public void rescheduled(LocalDate byMatrix) {
        nextReviewOn = reviewChosenOn != null && reviewChosenOn.isBefore(byMatrix) ? reviewChosenOn : byMatrix;
    }

    /** Another body of its line oversees it from now on; it stays on its register. */
    public void overseenBy(Body newOverseer) {
        requireOnRegister();
        this.overseer = newOverseer;
    }

    /** It stands on the register of a body below, which oversees it, too. */
    public void handedTo(Body newBody) {
        requireOnRegister();
        this.body = newBody;
        this.overseer = newBody;
    }

    /**
     * What was feared has happened. It stays on its register, for it can happen again; what was accepted of it no longer is.
     *
     * @throws RuleViolation when it has materialised already, is a proposal or is closed
     */
    public void materialise(LocalDate on, Instant at) {
        requireOnRegister();
        if (state == RiskState.MATERIALISED) {
            throw RuleViolation.of("risk.materialisedAlready");
        }
        state = RiskState.MATERIALISED;
        materialisedOn = on;
        notAccepted();
        changed(at);
    }

    /** A closed risk changes no more. */
    public void requireOpen() {
        if (state == RiskState.CLOSED) {
            throw RuleViolation.of("risk.closed");
        }
    }

    private void requireOnRegister() {
        requireOpen();
        if (isProposal()) {
            throw RuleViolation.of("risk.notOpened");
        }
    }

    private void requireProposal() {
        if (!isProposal()) {
            throw RuleViolation.of("risk.noProposal");
        }
    }
}
