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
import uk.dasv.plan.PathToGreen;
import uk.dasv.plan.Progress;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * What was said of an action in one month. It can be said better until the month is over; then it
 * is frozen.
 */
@Entity
@Table(name = "progress_update")
public class ProgressUpdate extends BaseEntity {

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

    /** Says it better while the month is not over. */
    public final void say(Person writer, Progress said, Instant at, LocalDate today) {
        if (!today.withDayOfMonth(1).equals(periodStart)) {
            throw RuleViolation.of("update.frozen");
        }
        this.suggested = action.takeProgress(said, periodStart, at, today);
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
