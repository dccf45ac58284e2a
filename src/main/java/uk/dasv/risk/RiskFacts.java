package uk.dasv.risk;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Score;
import uk.dasv.strategy.Outcome;

/**
 * What is known of a risk, the same for a risk as it is and for a state it has had, so that one query asks either.
 * What is null is not scored, not set, or nobody.
 */
@MappedSuperclass
public abstract class RiskFacts extends BaseEntity {

    @Column(nullable = false, length = 30)
    String reference;

    /** The body on whose register it stands. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    Body body;

    /** The body that reviews it: the register's own, or one above that to which it was escalated. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "overseer_id")
    Body overseer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outcome_id")
    Outcome outcome;

    @Column(nullable = false, length = 200)
    String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    RiskKind kind;

    @Column(name = "raised_on", nullable = false)
    LocalDate raisedOn;

    @Column(columnDefinition = "TEXT")
    String cause;

    @Column(columnDefinition = "TEXT")
    String event;

    @Column(columnDefinition = "TEXT")
    String consequence;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    RiskCategory category;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    Person owner;

    /** The same by its identifier, for conditions that an index answers and a risk without an owner meets. */
    @Column(name = "owner_id", insertable = false, updatable = false)
    Long ownerId;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    RiskResponse response;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Proximity proximity;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    RiskState state;

    @Column(name = "inherent_likelihood")
    Integer inherentLikelihood;

    @Column(name = "inherent_impact")
    Integer inherentImpact;

    @Column(name = "current_likelihood")
    Integer currentLikelihood;

    @Column(name = "current_impact")
    Integer currentImpact;

    @Column(name = "current_score")
    Integer currentScore;

    @Enumerated(EnumType.STRING)
    @Column(name = "current_band", length = 12)
    Band currentBand;

    @Column(name = "target_likelihood")
    Integer targetLikelihood;

    @Column(name = "target_impact")
    Integer targetImpact;

    /** Since when the score of the level is what it is. */
    @Column(name = "inherent_since")
    LocalDate inherentSince;

    @Column(name = "current_since")
    LocalDate currentSince;

    @Column(name = "target_since")
    LocalDate targetSince;

    /** The score up to which the appetite for its outcome tolerates it; null while none is set. */
    Integer tolerance;

    /** Current score less tolerance; null where either is not known. */
    Integer gap;

    /** Its place in a register that begins with what is furthest above tolerance; null while not scored. */
    @Column(name = "gap_place")
    Integer gapPlace;

    /** Since when it stands above tolerance without a break; null while it does not. */
    @Column(name = "outside_since")
    LocalDate outsideSince;

    /** The current score that a body has accepted; null where it has not, or the score has risen since. */
    @Column(name = "accepted_score")
    Integer acceptedScore;

    /** The last day of that acceptance; null for one within tolerance that has no end. */
    @Column(name = "accepted_until")
    LocalDate acceptedUntil;

    @Column(name = "last_reviewed_on")
    LocalDate lastReviewedOn;

    @Column(name = "last_reviewed_at")
    Instant lastReviewedAt;

    /** When something that a review looks at was last changed. */
    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "next_review_on")
    LocalDate nextReviewOn;

    /** The day from which the matrix says when to look again. */
    @Column(name = "review_from")
    LocalDate reviewFrom;

    /** An earlier day than the matrix says, asked for by a reviewer or set by the end of an acceptance. */
    @Column(name = "review_chosen_on")
    LocalDate reviewChosenOn;

    /** Whether the current score went down while no control was new or better. */
    @Column(name = "lowered_alone", nullable = false)
    boolean loweredAlone;

    @Column(name = "opened_on")
    LocalDate openedOn;

    @Column(name = "closed_on")
    LocalDate closedOn;

    @Column(name = "materialised_on")
    LocalDate materialisedOn;

    protected RiskFacts() {}

    /** The facts of a new thing whose identifier came with the form. */
    RiskFacts(long id) {
        super(id);
    }

    /** The score at the level, or null where it is not scored. */
    public Score score(ScoreLevel level) {
        return switch (level) {
            case INHERENT -> score(inherentLikelihood, inherentImpact);
            case CURRENT -> score(currentLikelihood, currentImpact);
            case TARGET -> score(targetLikelihood, targetImpact);
        };
    }

    private static Score score(Integer likelihood, Integer impact) {
        return likelihood == null || impact == null ? null : new Score(likelihood, impact);
    }

    /** Whether it still waits for a body to open or reject it. */
    public boolean isProposal() {
        return state == RiskState.PROPOSED && openedOn == null;
    }

    public String getReference() {
        return reference;
    }

    public Body getBody() {
        return body;
    }

    public Body getOverseer() {
        return overseer;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public String getTitle() {
        return title;
    }

    public RiskKind getKind() {
        return kind;
    }

    public String getCause() {
        return cause;
    }

    public String getEvent() {
        return event;
    }

    public String getConsequence() {
        return consequence;
    }

    public RiskCategory getCategory() {
        return category;
    }

    public Person getOwner() {
        return owner;
    }

    public RiskResponse getResponse() {
        return response;
    }

    public Proximity getProximity() {
        return proximity;
    }

    public RiskState getState() {
        return state;
    }

    public Integer getCurrentScore() {
        return currentScore;
    }

    public Band getCurrentBand() {
        return currentBand;
    }

    public Integer getTolerance() {
        return tolerance;
    }

    public Integer getGap() {
        return gap;
    }

    public LocalDate getOutsideSince() {
        return outsideSince;
    }

    public Integer getAcceptedScore() {
        return acceptedScore;
    }

    public LocalDate getAcceptedUntil() {
        return acceptedUntil;
    }

    public LocalDate getNextReviewOn() {
        return nextReviewOn;
    }

    public LocalDate getReviewFrom() {
        return reviewFrom;
    }

    public LocalDate getReviewChosenOn() {
        return reviewChosenOn;
    }

    public boolean isLoweredAlone() {
        return loweredAlone;
    }
}
