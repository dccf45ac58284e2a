package uk.dasv.plan.progress.web;

import java.io.Serializable;
import java.util.List;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.Brag;
import uk.dasv.plan.progress.ProgressDesk;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Labels;

/** What is typed about an action's month. */
public class UpdateFields implements Serializable {

    private String rating;
    private String ratingReason;
    private String percentDone;
    private String done;
    private String nextSteps;
    private String helpNeeded;
    private String pathStep;
    private String pathWho;
    private DateInput pathBy = new DateInput();

    static UpdateFields of(ActionDetail.Said said) {
        UpdateFields typed = new UpdateFields();
        typed.rating = said.rating().name();
        typed.ratingReason = said.ratingReason();
        typed.percentDone = String.valueOf(said.percentDone());
        typed.done = said.done();
        typed.nextSteps = said.nextSteps();
        typed.helpNeeded = said.helpNeeded();
        typed.pathStep = said.pathStep();
        typed.pathWho = said.pathWho();
        typed.pathBy = DateInput.of(said.pathBy());
        return typed;
    }

    ProgressDesk.RecordProgress command(String reference, Long seen) {
        return new ProgressDesk.RecordProgress(
                reference,
                seen,
                rating == null ? null : Brag.valueOf(rating),
                ratingReason,
                percent(),
                done,
                nextSteps,
                helpNeeded,
                pathStep,
                pathWho,
                pathBy.toDate("pathBy"));
    }

    List<Conflict.Field> against(ActionDetail.Said theirs, Labels labels) {
        return List.of(
                new Conflict.Field(
                        "Rating", labels.of(theirs.rating()), rating == null ? "" : labels.of(Brag.valueOf(rating))),
                new Conflict.Field("Percent done", String.valueOf(theirs.percentDone()), percentDone),
                new Conflict.Field("What was done", theirs.done(), done),
                new Conflict.Field("What is next", theirs.nextSteps(), nextSteps),
                new Conflict.Field("Help needed", theirs.helpNeeded(), helpNeeded),
                new Conflict.Field("Why this rating", theirs.ratingReason(), ratingReason),
                new Conflict.Field("Path to green: step", theirs.pathStep(), pathStep),
                new Conflict.Field("Path to green: who takes it", theirs.pathWho(), pathWho),
                new Conflict.Field(
                        "Path to green: by when", DateInput.of(theirs.pathBy()).asTyped(), pathBy.asTyped()));
    }

    Integer percent() {
        try {
            return percentDone == null || percentDone.isBlank() ? null : Integer.valueOf(percentDone.strip());
        } catch (NumberFormatException e) {
            throw RuleViolation.at("percentDone", "update.percent");
        }
    }

    public String getRating() {
        return rating;
    }

    public void setRating(String rating) {
        this.rating = rating;
    }

    public String getRatingReason() {
        return ratingReason;
    }

    public void setRatingReason(String ratingReason) {
        this.ratingReason = ratingReason;
    }

    public String getPercentDone() {
        return percentDone;
    }

    public void setPercentDone(String percentDone) {
        this.percentDone = percentDone;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getNextSteps() {
        return nextSteps;
    }

    public void setNextSteps(String nextSteps) {
        this.nextSteps = nextSteps;
    }

    public String getHelpNeeded() {
        return helpNeeded;
    }

    public void setHelpNeeded(String helpNeeded) {
        this.helpNeeded = helpNeeded;
    }

    public String getPathStep() {
        return pathStep;
    }

    public void setPathStep(String pathStep) {
        this.pathStep = pathStep;
    }

    public String getPathWho() {
        return pathWho;
    }

    public void setPathWho(String pathWho) {
        this.pathWho = pathWho;
    }

    public DateInput getPathBy() {
        return pathBy;
    }

    public void setPathBy(DateInput pathBy) {
        this.pathBy = pathBy;
    }
}
