package uk.dasv.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;
import uk.dasv.strategy.Outcome;

/**
 * Something that may keep the partnership from an outcome: proposed, opened on its register, assessed once
 * scored, treated, monitored and one day closed. Not scored stays not scored until somebody scores it with a
 * reason. A proposal cannot be scored or reviewed; it is opened or rejected. A closed risk changes no more.
 */
@Entity
@Table(name = "risk")
public class Risk extends BaseEntity {

    @Column(nullable = false, length = 30)
    private String reference;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outcome_id")
    private Outcome outcome;

    @Column(nullable = false, length = 200)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private RiskKind kind;

    @Column(name = "raised_on", nullable = false)
    private LocalDate raisedOn;

    @Column(columnDefinition = "TEXT")
    private String cause;

    @Column(columnDefinition = "TEXT")
    private String event;

    @Column(columnDefinition = "TEXT")
    private String consequence;

    @Column(length = 60)
    private String category;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private RiskResponse response;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Proximity proximity;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private RiskState state;

    @Column(name = "inherent_likelihood")
    private Integer inherentLikelihood;

    @Column(name = "inherent_impact")
    private Integer inherentImpact;

    @Column(name = "current_likelihood")
    private Integer currentLikelihood;

    @Column(name = "current_impact")
    private Integer currentImpact;

    @Column(name = "current_score")
    private Integer currentScore;

    @Enumerated(EnumType.STRING)
    @Column(name = "current_band", length = 12)
    private Band currentBand;

    @Column(name = "target_likelihood")
    private Integer targetLikelihood;

    @Column(name = "target_impact")
    private Integer targetImpact;

    @Column(name = "last_reviewed_on")
    private LocalDate lastReviewedOn;

    @Column(name = "next_review_on")
    private LocalDate nextReviewOn;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

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

    /** Whether it still waits for a body to open or reject it. */
    public boolean isProposal() {
        return state == RiskState.PROPOSED && openedOn == null;
    }

    /** What is known of the risk, as its cause, event and consequence. */
    public void describe(String newTitle, String newCause, String newEvent, String newConsequence) {
        requireOpen();
        this.title = newTitle.strip();
        this.cause = newCause;
        this.event = newEvent;
        this.consequence = newConsequence;
    }

    /** Whether it may happen, or works already. */
    public void classify(RiskKind newKind) {
        requireOpen();
        this.kind = newKind;
    }

    /** Who owns it and what is done about it. */
    public void assign(Person newOwner, RiskResponse newResponse, Proximity newProximity) {
        requireOpen();
        this.owner = newOwner;
        this.response = newResponse;
        this.proximity = newProximity;
    }

    /** The risk stands under another outcome; its reference and its history stay. */
    public void moveTo(Outcome newOutcome) {
        requireOpen();
        this.outcome = newOutcome;
    }

    /** The action treats it from now on. */
    public Treatment treatedBy(Action action) {
        requireOpen();
        return new Treatment(this, action);
    }

    /** Takes a score; a current score makes a proposed risk an assessed one. */
    void scored(ScoreLevel level, Score score, Band band) {
        requireOnRegister();
        switch (level) {
            case INHERENT -> {
                inherentLikelihood = score.likelihood();
                inherentImpact = score.impact();
            }
            case CURRENT -> {
                currentLikelihood = score.likelihood();
                currentImpact = score.impact();
                currentScore = score.value();
                currentBand = band;
                if (state == RiskState.PROPOSED) {
                    state = RiskState.ASSESSED;
                }
            }
            case TARGET -> {
                targetLikelihood = score.likelihood();
                targetImpact = score.impact();
            }
        }
    }

    /**
     * A body has looked at the risk and decided.
     *
     * @throws RuleViolation when the risk is a proposal or closed, or would be accepted unscored
     */
    public void reviewed(ReviewDecision decision, LocalDate on, LocalDate next) {
        requireOnRegister();
        if (decision == ReviewDecision.ACCEPT && currentScore == null) {
            throw RuleViolation.at("decision", "review.acceptUnscored");
        }
        lastReviewedOn = on;
        nextReviewOn = decision == ReviewDecision.CLOSE ? null : next;
        switch (decision) {
            case TREAT_FURTHER -> state = RiskState.TREATING;
            case ACCEPT -> state = RiskState.MONITORING;
            case CLOSE -> {
                state = RiskState.CLOSED;
                closedOn = on;
            }
            case ESCALATE, DE_ESCALATE -> {
                // only recorded: the risk stays on its register, and what is sent to another body is an escalation
            }
        }
    }

    /** The next look comes by that day at the latest; an earlier date stays. */
    void lookAgainBy(LocalDate day) {
        if (nextReviewOn == null || day.isBefore(nextReviewOn)) {
            nextReviewOn = day;
        }
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

    /** A closed risk changes no more. */
    void requireOpen() {
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

    public String getReference() {
        return reference;
    }

    public Body getBody() {
        return body;
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

    public LocalDate getNextReviewOn() {
        return nextReviewOn;
    }
}
