package uk.dasv.plan.progress.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.Brag;
import uk.dasv.plan.progress.ProgressDesk;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Correcting what was said in a month that is over: a new entry beside it. */
@Named
@ViewScoped
public class CorrectView implements Serializable {

    @Inject
    ActionQueries queries;

    @Inject
    ProgressDesk desk;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Dates dates;

    private String ref;
    private String month;
    private LocalDate period;
    private String title;
    private ActionDetail.Said said;
    private UpdateFields typed;
    private String reason;
    private Conflict conflict;

    public void load() {
        ActionDetail action = queries.byReference(ref);
        access.requireForPage(Permission.UPDATE_ACTION, SubjectKind.ACTION, ref);
        title = action.row().title();
        try {
            period = LocalDate.parse(String.valueOf(month));
        } catch (DateTimeException e) {
            throw new NotFound();
        }
        if (!period.isBefore(dates.getToday().withDayOfMonth(1))) {
            throw new NotFound();
        }
        said = action.saidIn(period).orElseThrow(NotFound::new);
        typed = UpdateFields.of(said);
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    desk.correct(new ProgressDesk.Correct(
                            ref,
                            period,
                            said.correction(),
                            reason,
                            typed.getRating() == null ? null : Brag.valueOf(typed.getRating()),
                            typed.getRatingReason(),
                            typed.percent(),
                            typed.getDone(),
                            typed.getNextSteps(),
                            typed.getHelpNeeded(),
                            typed.getPathStep(),
                            typed.getPathWho(),
                            typed.getPathBy().toDate("pathBy")));
                    return "/plans/action?ref=" + ref;
                },
                "update.correction.saved",
                this::compare);
    }

    private void compare() {
        said = queries.byReference(ref).saidIn(period).orElseThrow(NotFound::new);
        conflict = new Conflict(said.by(), said.at(), typed.against(said, labels));
    }

    public ActionDetail.Said getSaid() {
        return said;
    }

    public UpdateFields getTyped() {
        return typed;
    }

    public String getTitle() {
        return title;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
