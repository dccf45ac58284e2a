package uk.dasv.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.Milestones;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Planning a milestone of an action, or saying of one that it is put differently, reached or dropped. */
@Named
@ViewScoped
public class MilestoneView implements Serializable {

    @Inject
    ActionQueries queries;

    @Inject
    Milestones milestones;

    @Inject
    Access access;

    @Inject
    Conflicts conflicts;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String ref;
    private String wanted;
    private String actionTitle;
    private final long id = BaseEntity.newId();
    private ActionDetail.Step present;
    private MilestoneFields typed = new MilestoneFields();
    private Conflict conflict;

    public void load() {
        ActionDetail action = queries.byReference(ref);
        access.requireForPage(Permission.UPDATE_ACTION, SubjectKind.ACTION, ref);
        if (action.row().state().isEnded()) {
            throw new NotFound();
        }
        actionTitle = action.row().title();
        if (wanted != null) {
            present = milestone(action);
            if (!present.isOpen()) {
                throw new NotFound();
            }
            typed = MilestoneFields.of(present, dates.getToday());
        }
    }

    private ActionDetail.Step milestone(ActionDetail action) {
        return action.milestones().stream()
                .filter(m -> String.valueOf(m.id()).equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String save() {
        return present == null
                ? change("planned", () -> milestones.plan(typed.plan(ref, id)))
                : change("replanned", () -> milestones.replan(typed.replan(ref, present)));
    }

    public String reach() {
        return change("reached", () -> milestones.reach(typed.reach(ref, present)));
    }

    public String drop() {
        return change("wasDropped", () -> milestones.drop(typed.drop(ref, present)));
    }

    private String change(String done, Runnable work) {
        conflict = null;
        return forms.submit(
                () -> {
                    work.run();
                    return "/plans/action?ref=" + ref;
                },
                "milestone." + done,
                this::compare);
    }

    private void compare() {
        present = milestone(queries.byReference(ref));
        conflict = conflicts.about(SubjectKind.ACTION, ref, typed.against(present, labels, dates));
    }

    public String getActionTitle() {
        return actionTitle;
    }

    /** The milestone as it was last seen; null for a new one. */
    public ActionDetail.Step getPresent() {
        return present;
    }

    public MilestoneFields getTyped() {
        return typed;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
