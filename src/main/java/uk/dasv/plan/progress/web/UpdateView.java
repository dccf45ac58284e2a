package uk.dasv.plan.progress.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.Brag;
import uk.dasv.plan.MilestoneCount;
import uk.dasv.plan.progress.ProgressDesk;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.Conflict;
import uk.dasv.web.Dates;
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
    Dates dates;

    private String ref;
    private ActionRow action;
    private ActionDetail.Said last;
    private UpdateFields typed = new UpdateFields();
    private LocalDate period;
    private Long seen;
    private Brag suggested;
    private MilestoneCount counted;
    private Conflict conflict;

    public void load() {
        ActionDetail detail = queries.byReference(ref);
        access.requireForPage(Permission.UPDATE_ACTION, SubjectKind.ACTION, ref);
        LocalDate today = dates.getToday();
        action = detail.row();
        if (!action.state().takesUpdates()) {
            throw new NotFound();
        }
        suggested = detail.suggested(today);
        counted = detail.counted();
        last = detail.updates().isEmpty() ? null : detail.updates().get(0);
        typed.setPercentDone(String.valueOf(action.percentDone()));
        typed.setRating(suggested == Brag.BLUE ? null : suggested.name());
        see(detail).ifPresent(said -> typed = UpdateFields.of(said));
    }

    /** Only what was said this month can be said better; nothing said yet means that no version was seen. */
    private Optional<ActionDetail.Said> see(ActionDetail detail) {
        period = dates.getToday().withDayOfMonth(1);
        Optional<ActionDetail.Said> said = detail.saidIn(period);
        seen = said.map(ActionDetail.Said::version).orElse(null);
        return said;
    }

    public String save() {
        conflict = null;
        return forms.submit(
                () -> {
                    requireSameMonth();
                    desk.record(typed.command(ref, seen));
                    return "/plans/action?ref=" + ref;
                },
                "update.saved",
                this::compare);
    }

    /** A form left open over the end of a month is about the new month, which its writer is told before it is saved. */
    private void requireSameMonth() {
        if (!dates.getToday().withDayOfMonth(1).equals(period)) {
            see(queries.byReference(ref));
            throw RuleViolation.of("update.newMonth", dates.month(period));
        }
    }

    private void compare() {
        conflict = see(queries.byReference(ref))
                .map(theirs -> new Conflict(theirs.by(), theirs.at(), typed.against(theirs, labels)))
                .orElse(null);
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

    /** How far its milestones are, which tell how much is done. */
    public MilestoneCount getCounted() {
        return counted;
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
