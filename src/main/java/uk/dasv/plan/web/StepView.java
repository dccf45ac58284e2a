package uk.dasv.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionDetail;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionQueries;
import uk.dasv.plan.ActionRow;
import uk.dasv.plan.ActionStep;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** Taking one step with an action: the page says what will happen, and asks for words where the step wants them. */
@Named
@ViewScoped
public class StepView implements Serializable {

    @Inject
    ActionQueries queries;

    @Inject
    ActionPlans plans;

    @Inject
    Access access;

    @Inject
    Forms forms;

    @Inject
    Labels labels;

    private String ref;
    private String wanted;
    private String reason;
    private ActionStep step;
    private ActionRow action;
    private long seen;

    public void load() {
        step = Stream.of(ActionStep.values())
                .filter(s -> s.name().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        see();
        if (!ActionStep.from(action.state()).contains(step)
                || !access.may(step.permission(), SubjectKind.ACTION, ref)) {
            throw new NotFound();
        }
    }

    private void see() {
        ActionDetail detail = queries.byReference(ref);
        action = detail.row();
        seen = detail.version();
    }

    public String take() {
        return forms.submit(
                () -> {
                    take(new ActionPlans.Step(ref, seen, reason));
                    return "/plans/action?ref=" + ref;
                },
                "action.done." + step.name(),
                this::see);
    }

    private void take(ActionPlans.Step asked) {
        switch (step) {
            case AGREE -> plans.agree(asked);
            case START -> plans.start(asked);
            case CLAIM -> plans.claimCompletion(asked);
            case VERIFY -> plans.verifyCompletion(asked);
            case SEND_BACK -> plans.sendBack(asked);
        }
    }

    public String getTitle() {
        return labels.of(step);
    }

    /** What will happen, in words. */
    public String getMeaning() {
        return labels.text("action.meaning." + step.name());
    }

    public boolean isWantsWords() {
        return step.wantsWords();
    }

    public ActionRow getAction() {
        return action;
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

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
