package uk.dasv.plan.dates.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.dates.DateChange;
import uk.dasv.plan.dates.DateChanges;
import uk.dasv.plan.dates.DateQueries;
import uk.dasv.plan.dates.DateRow;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Asking that an action be due on another day, or taking the request back. */
@Named
@ViewScoped
public class DateView implements Serializable {

    @Inject
    ActionQueries queries;

    @Inject
    DateQueries changes;

    @Inject
    DateChanges desk;

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

    private final long id = BaseEntity.newId();
    private final DateFields typed = new DateFields();
    private String ref;
    private ActionRow action;
    private long seen;
    private DateRow waiting;
    private DateQueries.Approvers approvers;
    private Conflict conflict;
    private String done = "date.asked";

    public void load() {
        access.requireForPage(Permission.UPDATE_ACTION, SubjectKind.ACTION, ref);
        see();
        if (!action.state().takesUpdates()) {
            throw new NotFound();
        }
        approvers = changes.approvers(ref);
    }

    private void see() {
        ActionDetail detail = queries.byReference(ref);
        action = detail.row();
        seen = detail.version();
        waiting = changes.ofAction(ref).stream()
                .filter(DateRow::isWaiting)
                .findFirst()
                .orElse(null);
    }

    public String ask() {
        return forms.submit(
                () -> {
                    DateChange.State state = desk.ask(new DateChanges.AskForDate(
                            id, ref, seen, typed.getDue().toDate("due"), typed.getReason()));
                    done = state == DateChange.State.APPROVED ? "date.moved" : "date.asked";
                    return "/plans/action?ref=" + ref;
                },
                () -> done,
                this::compare);
    }

    public String withdraw() {
        return forms.submit(
                () -> {
                    desk.withdraw(new DateChanges.WithdrawDate(ref, waiting.version()));
                    return "/plans/action?ref=" + ref;
                },
                "date.withdrawn",
                this::see);
    }

    private void compare() {
        see();
        conflict = conflicts.about(
                SubjectKind.ACTION,
                ref,
                last -> List.of(
                        new Conflict.Field(labels.text("conflict.stepTaken"), labels.of(last.event()), null),
                        new Conflict.Field(
                                labels.text("date.due"),
                                dates.day(action.due()),
                                typed.getDue().asTyped()),
                        new Conflict.Field(labels.text("conflict.words"), last.reason(), typed.getReason())));
    }

    public ActionRow getAction() {
        return action;
    }

    /** The request that waits already, or null. */
    public DateRow getWaiting() {
        return waiting;
    }

    /** Who would approve, by how far the date slips. */
    public DateQueries.Approvers getApprovers() {
        return approvers;
    }

    public DateFields getTyped() {
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
}
