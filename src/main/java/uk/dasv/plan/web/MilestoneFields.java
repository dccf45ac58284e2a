package uk.dasv.plan.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.Milestones;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** What is typed about a milestone. */
public class MilestoneFields implements Serializable {

    private String title;
    private DateInput due = new DateInput();
    private DateInput reachedOn = new DateInput();
    private String dropReason;

    static MilestoneFields of(ActionDetail.Step present, LocalDate today) {
        MilestoneFields typed = new MilestoneFields();
        typed.title = present.title();
        typed.due = DateInput.of(present.dueOn());
        typed.reachedOn = DateInput.of(today);
        return typed;
    }

    Milestones.Plan plan(String reference, long id) {
        return new Milestones.Plan(reference, id, title, due.toDate("due"));
    }

    Milestones.Replan replan(String reference, ActionDetail.Step seen) {
        return new Milestones.Replan(reference, seen.id(), seen.version(), title, due.toDate("due"));
    }

    Milestones.Reach reach(String reference, ActionDetail.Step seen) {
        return new Milestones.Reach(reference, seen.id(), seen.version(), reachedOn.toDate("reachedOn"));
    }

    Milestones.Drop drop(String reference, ActionDetail.Step seen) {
        return new Milestones.Drop(reference, seen.id(), seen.version(), dropReason);
    }

    List<Conflict.Field> against(ActionDetail.Step theirs, Labels labels, Dates dates) {
        return List.of(
                new Conflict.Field(labels.text("action.field.title"), theirs.title(), title),
                new Conflict.Field(
                        labels.text("action.field.due"),
                        DateInput.of(theirs.dueOn()).asTyped(),
                        due.asTyped()),
                new Conflict.Field(labels.text("milestone.field.reached"), dates.day(theirs.doneOn()), ""),
                new Conflict.Field(labels.text("milestone.field.dropped"), theirs.dropReason(), dropReason));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public DateInput getDue() {
        return due;
    }

    public DateInput getReachedOn() {
        return reachedOn;
    }

    public String getDropReason() {
        return dropReason;
    }

    public void setDropReason(String dropReason) {
        this.dropReason = dropReason;
    }
}
