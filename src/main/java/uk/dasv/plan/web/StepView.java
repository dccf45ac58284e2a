package uk.dasv.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionLife;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.ActionStep;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Taking one step with an action: the page says what will happen, and asks for words where the step wants them. */
@Named
@ViewScoped
public class StepView implements Serializable {

    @Inject
    ActionQueries queries;

    @Inject
    ActionLife life;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    @Inject
    Conflicts conflicts;

    private String ref;
    private String wanted;
    private final StepFields typed = new StepFields();
    private String evidence;
    private ActionStep step;
    private ActionRow action;
    private long seen;
    private Conflict conflict;

    public void load() {
        step = Stream.of(ActionStep.values())
                .filter(s -> s.name().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        see();
        access.requireForPage(step.permission(), SubjectKind.ACTION, ref);
        if (!ActionStep.from(action.state()).contains(step)) {
            throw new NotFound();
        }
    }

    private void see() {
        ActionDetail detail = queries.byReference(ref);
        action = detail.row();
        seen = detail.version();
        evidence = step == ActionStep.VERIFY || step == ActionStep.SEND_BACK ? detail.evidence() : null;
    }

    public String take() {
        return forms.submit(
                () -> {
                    typed.take(life, step, ref, seen);
                    return "/plans/action?ref=" + ref;
                },
                "action.done." + step.name(),
                this::compare);
    }

    private void compare() {
        see();
        conflict = conflicts.about(
                SubjectKind.ACTION,
                ref,
                last -> List.of(
                        new Conflict.Field(labels.text("conflict.stepTaken"), labels.of(last.event()), getTitle()),
                        new Conflict.Field(labels.text("conflict.stands"), labels.of(action.state()), null),
                        new Conflict.Field(labels.text("conflict.words"), last.reason(), typed.getReason())));
    }

    /** Whether the step still leads on from where the action stands now. */
    public boolean isPossible() {
        return ActionStep.from(action.state()).contains(step);
    }

    public Conflict getConflict() {
        return conflict;
    }

    public String getTitle() {
        return labels.of(step);
    }

    public String getMeaning() {
        return labels.text("action.meaning." + step.name());
    }

    public ActionStep getStep() {
        return step;
    }

    /** What the owner says shows that it is done, for whoever verifies it. */
    public String getEvidence() {
        return evidence;
    }

    public ActionRow getAction() {
        return action;
    }

    public StepFields getTyped() {
        return typed;
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
