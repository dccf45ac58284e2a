package uk.dasv.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.persistence.annotations.Customizer;
import uk.dasv.governance.Organisation;
import uk.dasv.identity.Person;
import uk.dasv.platform.KeepsHistory;
import uk.dasv.platform.RuleViolation;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;

/**
 * Something a body has undertaken to do towards an outcome, with exactly one owner. Proposed,
 * agreed (which fixes the baseline due date for good), in progress or on hold, claimed complete by
 * its owner and verified by somebody else; or cancelled or superseded with a reason. It refuses
 * any other order of steps.
 */
@Entity
@Table(name = "plan_action")
@Customizer(KeepsHistory.class)
public class Action extends ActionFacts {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private ActionPlan plan;

    /** The outcomes it serves besides its primary one. */
    @ManyToMany
    @JoinTable(
            name = "action_outcome",
            joinColumns = @JoinColumn(name = "action_id"),
            inverseJoinColumns = @JoinColumn(name = "outcome_id"))
    private Set<Outcome> otherOutcomes = new HashSet<>();

    @Column(columnDefinition = "TEXT")
    private String description;

    /** Who helps the lead organisation. */
    @ManyToMany
    @JoinTable(
            name = "action_support",
            joinColumns = @JoinColumn(name = "action_id"),
            inverseJoinColumns = @JoinColumn(name = "organisation_id"))
    private Set<Organisation> supporting = new HashSet<>();

    @Column(name = "success_measure", columnDefinition = "TEXT")
    private String successMeasure;

    /** Money, people and things it needs. */
    @Column(columnDefinition = "TEXT")
    private String resources;

    /** Whom it matters to most, by sex, ethnic origin, age and the like. */
    @Column(name = "equality_relevance", columnDefinition = "TEXT")
    private String equalityRelevance;

    /** The action of an earlier plan that it carries on, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rolled_from_id")
    private Action rolledFrom;

    @Column(name = "state_reason", columnDefinition = "TEXT")
    private String stateReason;

    @Column(name = "hold_review_on")
    private LocalDate holdReviewOn;

    @Column(columnDefinition = "TEXT")
    private String evidence;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claimed_by_id")
    private Person claimedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "verified_by_id")
    private Person verifiedBy;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    protected Action() {}

    /** What somebody proposes; {@code id} comes with the form. */
    public Action(long id, String reference, ActionPlan plan, Outcome outcome, Proposal what) {
        super(id);
        if (what.due().isBefore(what.starts())) {
            throw RuleViolation.at("due", "action.dueBeforeStart");
        }
        this.reference = reference;
        this.plan = plan;
        this.body = plan.getBody();
        this.outcome = outcome;
        this.title = what.title().strip();
        this.description = what.description();
        this.leadOrganisation = what.leadOrganisation();
        this.owner = what.owner();
        this.startsOn = what.starts();
        this.currentDue = what.due();
        this.successMeasure = what.successMeasure();
        this.source = what.source();
        this.state = ActionState.PROPOSED;
        this.rating = Brag.GREY;
    }

    /** What an action is to be: its words, who leads and owns it, and when. */
    public record Proposal(
            String title,
            String description,
            String successMeasure,
            Organisation leadOrganisation,
            Person owner,
            LocalDate starts,
            LocalDate due,
            ActionSource source) {}

    /**
     * Says better what it is and who answers for it, until it ends. Its dates can be set so only
     * until it is agreed; from then on they move by a date change alone.
     */
    public void edit(Proposal what, Person standIn) {
        requireGoingOn();
        if (state != ActionState.PROPOSED && !what.starts().equals(startsOn)) {
            throw RuleViolation.at("starts", "action.datesAgreed");
        }
        if (state != ActionState.PROPOSED && !what.due().equals(currentDue)) {
            throw RuleViolation.at("due", "action.datesAgreed");
        }
        if (what.due().isBefore(what.starts())) {
            throw RuleViolation.at("due", "action.dueBeforeStart");
        }
        title = what.title().strip();
        description = what.description();
        successMeasure = what.successMeasure();
        leadOrganisation = what.leadOrganisation();
        owner = what.owner();
        startsOn = what.starts();
        currentDue = what.due();
        source = what.source();
        deputise(standIn);
    }

    /** What an action serves besides its outcome, who supports it, what it takes and whom it matters to most. */
    public record Reach(
            Objective objective,
            Set<Outcome> otherOutcomes,
            Set<Organisation> supporting,
            String resources,
            String equalityRelevance) {

        public Reach {
            otherOutcomes = Set.copyOf(otherOutcomes);
            supporting = Set.copyOf(supporting);
        }
    }

    /**
     * Says what it serves and who helps, until it ends.
     *
     * @throws RuleViolation when the objective is of none of its outcomes, its own outcome stands among the others,
     *     or the lead organisation among those that support it
     */
    public void reach(Reach what) {
        requireGoingOn();
        if (what.otherOutcomes().contains(outcome)) {
            throw RuleViolation.at("otherOutcomes", "action.outcomeTwice", outcome.getName());
        }
        if (what.supporting().contains(leadOrganisation)) {
            throw RuleViolation.at("supporting", "action.leadSupports", leadOrganisation.getName());
        }
        if (what.objective() != null
                && !what.objective().getOutcome().equals(outcome)
                && !what.otherOutcomes().contains(what.objective().getOutcome())) {
            throw RuleViolation.at(
                    "objective",
                    "action.objectiveElsewhere",
                    what.objective().getOutcome().getName());
        }
        objective = what.objective();
        replace(otherOutcomes, what.otherOutcomes());
        replace(supporting, what.supporting());
        resources = what.resources();
        equalityRelevance = what.equalityRelevance();
    }

    private static <T> void replace(Set<T> present, Set<T> wanted) {
        if (!present.equals(wanted)) {
            present.retainAll(wanted);
            present.addAll(wanted);
        }
    }

    /**
     * Stands under another outcome from now on; its reference stays.
     *
     * @throws RuleViolation once it is agreed
     */
    public void standUnder(Outcome another) {
        if (another.equals(outcome)) {
            return;
        }
        if (state != ActionState.PROPOSED) {
            throw RuleViolation.at("outcome", "action.outcomeAgreed");
        }
        outcome = another;
    }

    /**
     * The body undertakes it on that day; the due date becomes the baseline, which never changes.
     *
     * @throws RuleViolation when its due date has passed by then
     */
    public void agree(LocalDate on) {
        if (state == ActionState.PROPOSED && currentDue.isBefore(on)) {
            throw RuleViolation.of("action.dueHasPassed");
        }
        from(ActionState.AGREED, ActionState.PROPOSED);
        baselineDue = currentDue;
    }

    public void start() {
        from(ActionState.IN_PROGRESS, ActionState.AGREED);
    }

    /** Work pauses, for a reason, until a review. */
    public void hold(String reason, LocalDate reviewOn) {
        requireReason(reason);
        if (reviewOn == null) {
            throw RuleViolation.at("reviewOn", "required");
        }
        from(ActionState.ON_HOLD, ActionState.IN_PROGRESS);
        stateReason = reason;
        holdReviewOn = reviewOn;
    }

    public void resume() {
        from(ActionState.IN_PROGRESS, ActionState.ON_HOLD);
        stateReason = null;
        holdReviewOn = null;
    }

    /** The owner says it is done and why one can believe it. */
    public void claimCompletion(Person claimer, String why) {
        if (why == null || why.isBlank()) {
            throw RuleViolation.at("reason", "required");
        }
        from(ActionState.COMPLETION_CLAIMED, ActionState.IN_PROGRESS);
        claimedBy = claimer;
        evidence = why;
    }

    /** Somebody else confirms that it is done; only now is it Blue. */
    public void verifyCompletion(Person verifier, LocalDate on) {
        if (verifier.equals(claimedBy)) {
            throw RuleViolation.of("action.verifiedByAnother");
        }
        from(ActionState.COMPLETED, ActionState.COMPLETION_CLAIMED);
        verifiedBy = verifier;
        completedOn = on;
        rating = Brag.BLUE;
        percentDone = 100;
    }

    /** It is not done yet, for a reason. */
    public void sendBack(String reason) {
        requireReason(reason);
        from(ActionState.IN_PROGRESS, ActionState.COMPLETION_CLAIMED);
        stateReason = reason;
        claimedBy = null;
    }

    public void cancel(String reason) {
        end(ActionState.CANCELLED, reason);
    }

    public void supersede(String reason) {
        end(ActionState.SUPERSEDED, reason);
    }

    /**
     * Somebody else answers for it from now on; whoever stood in for the owner and now is the owner stands in no more.
     *
     * @throws RuleViolation when the action has ended
     */
    public void giveTo(Person newOwner) {
        requireGoingOn();
        owner = newOwner;
        if (newOwner.equals(deputy)) {
            deputy = null;
        }
    }

    /**
     * It belongs to another period of its body's plans; its reference and its dates stay.
     *
     * @throws RuleViolation when the action has ended, or the plan is another body's
     */
    public void moveTo(ActionPlan other) {
        requireGoingOn();
        if (!other.getBody().equals(body)) {
            throw RuleViolation.at("planStarts", "choose");
        }
        plan = other;
    }

    private void requireGoingOn() {
        if (state.isEnded()) {
            throw RuleViolation.of("action.ended");
        }
    }

    /** Where and by whom an action is carried on: in which plan, under what, and when. */
    public record Next(
            long id,
            String reference,
            ActionPlan plan,
            Outcome outcome,
            Objective objective,
            Person owner,
            Person deputy,
            LocalDate starts,
            LocalDate due) {}

    /**
     * Goes on as another action, proposed for a later plan with its words and what has been done so far, and is superseded by
     * it.
     *
     * @throws RuleViolation when it has ended, or somebody claims that it is done
     */
    public Action carryOn(Next next) {
        if (state.isEnded()) {
            throw RuleViolation.of("roll.ended", reference);
        }
        if (state == ActionState.COMPLETION_CLAIMED) {
            throw RuleViolation.of("roll.claimed", reference);
        }
        Action action = new Action(
                next.id(),
                next.reference(),
                next.plan(),
                next.outcome(),
                new Proposal(
                        title,
                        description,
                        successMeasure,
                        leadOrganisation,
                        next.owner(),
                        next.starts(),
                        next.due(),
                        source));
        action.deputise(next.deputy());
        Set<Outcome> others = new HashSet<>(otherOutcomes);
        others.removeIf(o -> o.getRetiredOn() != null || o.equals(next.outcome()));
        action.reach(new Reach(next.objective(), others, supporting, resources, equalityRelevance));
        action.percentDone = percentDone;
        action.rolledFrom = this;
        supersede("Rolled forward as " + next.reference());
        return action;
    }

    /** Names who stands in for the owner; null for nobody. */
    public void deputise(Person standIn) {
        if (owner.equals(standIn)) {
            throw RuleViolation.at("deputy", "action.deputyIsOwner");
        }
        this.deputy = standIn;
    }

    /**
     * A new due date, after a date change that was approved; the baseline stays.
     *
     * @throws RuleViolation when the action is not agreed, or over, or is claimed to be done
     */
    public void moveDueTo(LocalDate due) {
        requireMovable();
        if (due.isBefore(startsOn)) {
            throw RuleViolation.at("due", "action.dueBeforeStart");
        }
        currentDue = due;
        dateChanges++;
    }

    /** Refuses where its due date is not agreed yet, or matters no more. */
    public void requireMovable() {
        if (!state.takesUpdates()) {
            throw RuleViolation.of("date.notInThisState");
        }
    }

    /**
     * Takes what was said in a period; an agreed action is under way from then.
     *
     * @return the rating the tracker suggested
     * @throws RuleViolation when the action takes no updates or what is said keeps not to a rule
     */
    public Brag takeProgress(Progress said, LocalDate period, Instant at, LocalDate today) {
        if (!state.takesUpdates()) {
            throw RuleViolation.of("update.notInThisState");
        }
        Brag suggested = said.requireFair(state, startsOn, currentDue, today);
        if (state == ActionState.AGREED && !startsOn.isAfter(today)) {
            state = ActionState.IN_PROGRESS;
        }
        rating = said.rating();
        percentDone = said.percentDone();
        lastUpdateAt = at;
        lastUpdatePeriod = period;
        return suggested;
    }

    /**
     * Works out how much is done from its milestones, of which so many are reached; one without
     * milestones, or that has ended, stays as it is.
     */
    public void countMilestones(long reached, long planned) {
        if (planned > 0 && !state.isEnded()) {
            percentDone = MilestoneCount.percent(reached, planned);
        }
    }

    /**
     * Takes what the correction of its last update says: the rating, and the percentage where no
     * milestones tell it. An action that takes no updates any more, or that is overdue and so Red,
     * stays as it is.
     */
    public void takeCorrection(Progress said, boolean hasMilestones, LocalDate today) {
        if (!state.takesUpdates()) {
            return;
        }
        if (!currentDue.isBefore(today)) {
            rating = said.rating();
        }
        if (!hasMilestones) {
            percentDone = said.percentDone();
        }
    }

    private void end(ActionState how, String reason) {
        if (state.isEnded()) {
            throw RuleViolation.of("action.wrongState");
        }
        requireReason(reason);
        state = how;
        stateReason = reason;
        holdReviewOn = null;
        rating = Brag.GREY;
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.at("reason", "required");
        }
    }

    private void from(ActionState to, ActionState from) {
        if (state != from) {
            throw RuleViolation.of("action.wrongState");
        }
        state = to;
    }

    /** The due date has passed: Red until it is moved or the work is verified. */
    public void passDue() {
        rating = Brag.RED;
    }

    public Set<Outcome> getOtherOutcomes() {
        return Set.copyOf(otherOutcomes);
    }

    public Set<Organisation> getSupporting() {
        return Set.copyOf(supporting);
    }

    public String getResources() {
        return resources;
    }

    public String getEqualityRelevance() {
        return equalityRelevance;
    }

    public ActionPlan getPlan() {
        return plan;
    }

    /** The action of an earlier plan that it carries on, or null. */
    public Action getRolledFrom() {
        return rolledFrom;
    }

    public String getDescription() {
        return description;
    }

    public String getSuccessMeasure() {
        return successMeasure;
    }

    /** The day on which an action on hold is looked at again, or null. */
    public LocalDate getHoldReviewOn() {
        return holdReviewOn;
    }
}
