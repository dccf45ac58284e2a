package uk.dasv.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.Brag;
import uk.dasv.plan.ProgressDesk;
import uk.dasv.plan.RatingRule;
import uk.dasv.web.Choice;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Saying how an action goes this month. */
@Named
@ViewScoped
public class UpdateView implements Serializable {

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
    transient Clock clock;

    private String ref;
    private ActionRow action;
    private ActionDetail.Said last;
    private UpdateFields typed = new UpdateFields();
    private Long seen;
    private Brag suggested;
    private Conflict conflict;

    public void load() {
        ActionDetail detail = queries.byReference(ref);
        access.requireForPage(Permission.UPDATE_ACTION, SubjectKind.ACTION, ref);
        LocalDate today = LocalDate.now(clock);
        action = detail.row();
        suggested = RatingRule.of(action.state(), detail.startsOn(), action.due(), action.percentDone(), today)
                .rating();
        last = detail.updates().isEmpty() ? null : detail.updates().get(0);
        typed.setPercentDone(String.valueOf(action.percentDone()));
        typed.setRating(suggested == Brag.BLUE ? null : suggested.name());
        if (last != null && last.period().equals(today.withDayOfMonth(1))) {
            seen = last.version();
            typed = UpdateFields.of(last);
        }
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    desk.record(typed.command(ref, seen));
                    return "/plans/action?ref=" + ref;
                },
                "update.saved",
                this::compare);
    }

    private void compare() {
        ActionDetail.Said theirs = queries.byReference(ref).updates().get(0);
        seen = theirs.version();
        conflict = new Conflict(theirs.by(), theirs.at(), typed.against(theirs, labels));
    }

    public List<Choice> getRatings() {
        return Stream.of(Brag.values())
                .filter(r -> r != Brag.BLUE)
                .map(r -> new Choice(r.name(), labels.of(r), labels.text("rating.hint." + r.name())))
                .toList();
    }

    public ActionRow getAction() {
        return action;
    }

    public ActionDetail.Said getLast() {
        return last;
    }

    public UpdateFields getTyped() {
        return typed;
    }

    public Brag getSuggested() {
        return suggested;
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
