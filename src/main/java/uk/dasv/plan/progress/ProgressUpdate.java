package uk.dasv.plan.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.identity.Person;
import uk.dasv.plan.Action;
import uk.dasv.plan.Brag;
import uk.dasv.plan.MilestoneCount;
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * What was said of an action in one month. It can be said better until the month's period closes;
 * then it is frozen, and a correction is a new entry beside it. "No change" says again what was
 * said last, at most twice running.
 */
@Entity
@Table(name = "progress_update")
public class ProgressUpdate extends BaseEntity {

    /** How often running "no change" can be said. */
    public static final int NO_CHANGE_RUNNING = 2;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    /** The first day of the month it is about. */
    @Column(name = "period_start", nullable = false)
    private LocalDate periodStart;

    @Column(nullable = false)
    private int correction;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "written_by_id")
    private Person writtenBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Brag rating;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Brag suggested;

    @Column(name = "rating_reason", columnDefinition = "TEXT")
    private String ratingReason;

    @Column(name = "percent_done", nullable = false)
    private int percentDone;

    @Column(columnDefinition = "TEXT")
    private String done;

    @Column(name = "next_steps", columnDefinition = "TEXT")
    private String nextSteps;

    @Column(name = "help_needed", columnDefinition = "TEXT")
    private String helpNeeded;

    @Column(name = "path_step", length = 500)
    private String pathStep;

    @Column(name = "path_who", length = 120)
    private String pathWho;

    @Column(name = "path_by")
    private LocalDate pathBy;

    /** How often running, with this one, "no change" was said; 0 for one in words of its own. */
    @Column(name = "no_change_run", nullable = false)
    private int noChangeRun;

    /** Why a correction corrects; null for what was said in its own month. */
    @Column(name = "correction_reason", columnDefinition = "TEXT")
    private String correctionReason;

    protected ProgressUpdate() {}

    /**
     * Says how the action goes on that day, for that day's month.
     *
     * @throws RuleViolation when what is said keeps not to a rule
     */
    public ProgressUpdate(Action action, Person writer, Progress said, Instant at, LocalDate today) {
        this.action = action;
        this.periodStart = today.withDayOfMonth(1);
        say(writer, said, at, today);
    }

    /**
     * Says that nothing has changed since the last update, whose words, rating and path it carries.
     *
     * @throws RuleViolation when "no change" was said twice running already, when the action is now
     *     overdue and was not Red, or when the tracker now suggests another rating
     */
    public static ProgressUpdate unchanged(
            ProgressUpdate last, MilestoneCount milestones, Person writer, Instant at, LocalDate today) {
        Action action = last.action;
        NoChangeRule.refused(
                        last.noChangeRun, last.rating, action.getCurrentDue().isBefore(today))
                .ifPresent(why -> {
                    throw RuleViolation.at("noChange", why);
                });
        Progress carried = last.getSaid().withPercent(milestones.any() ? milestones.percent() : last.percentDone);
        ProgressUpdate update = new ProgressUpdate();
        update.action = action;
        update.periodStart = today.withDayOfMonth(1);
        try {
            update.say(writer, carried, at, today);
        } catch (RuleViolation otherRating) {
            if (otherRating.field().isEmpty()) {
                throw otherRating;
            }
            throw RuleViolation.at("noChange", "update.noChange.suggests");
        }
        update.noChangeRun = last.noChangeRun + 1;
        return update;
    }

    /**
     * Corrects what was said in a month that is over: a new entry beside it, with a reason. It never
     * changes how the action stands now, unless it is about the last period that closed and nothing
     * newer has been said; then the action's rating (never better than Red when overdue) and, without
     * milestones, its percentage follow it, because they rest on what was wrong.
     *
     * @throws RuleViolation when what is said keeps not to a rule
     */
    public static ProgressUpdate correcting(
            ProgressUpdate last, Person writer, Progress said, String reason, Instant at) {
        said.requireComplete();
        ProgressUpdate update = new ProgressUpdate();
        update.action = last.action;
        update.periodStart = last.periodStart;
        update.correction = last.correction + 1;
        update.correctionReason = reason.strip();
        update.suggested = last.suggested;
        update.keep(writer, said, at);
        return update;
    }

    /** Says it better while the month is not over. */
    public final void say(Person writer, Progress said, Instant at, LocalDate today) {
        if (!today.withDayOfMonth(1).equals(periodStart)) {
            throw RuleViolation.of("update.frozen");
        }
        this.suggested = action.takeProgress(said, periodStart, at, today);
        this.noChangeRun = 0;
        keep(writer, said, at);
    }

    private void keep(Person writer, Progress said, Instant at) {
        this.writtenAt = at;
        this.writtenBy = writer;
        this.rating = said.rating();
        this.ratingReason = said.ratingReason();
        this.percentDone = said.percentDone();
        this.done = said.done();
        this.nextSteps = said.nextSteps();
        this.helpNeeded = said.helpNeeded();
        boolean pathWanted = said.rating().needsPathToGreen();
        this.pathStep = pathWanted ? said.path().step() : null;
        this.pathWho = pathWanted ? said.path().who() : null;
        this.pathBy = pathWanted ? said.path().by() : null;
    }

    public Action getAction() {
        return action;
    }

    public LocalDate getPeriodStart() {
        return periodStart;
    }

    /** 0 for what was said in its own month, then 1 for its first correction and so on. */
    public int getCorrection() {
        return correction;
    }

    public int getNoChangeRun() {
        return noChangeRun;
    }

    public Brag getRating() {
        return rating;
    }

    /** All that was said in that month. */
    public Progress getSaid() {
        return new Progress(
                rating,
                ratingReason,
                percentDone,
                done,
                nextSteps,
                helpNeeded,
                new PathToGreen(pathStep, pathWho, pathBy));
    }
}
