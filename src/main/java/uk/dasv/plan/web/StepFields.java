package uk.dasv.plan.web;

import java.io.Serializable;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionStep;
import uk.dasv.web.DateInput;

/** What is typed when a step is taken with an action: why, and when to look again, where the step asks for it. */
public class StepFields implements Serializable {

    private String reason;
    private final DateInput reviewOn = new DateInput();

    /** Takes the step with what was typed. */
    void take(ActionPlans plans, ActionStep step, String reference, long seen) {
        ActionPlans.Step asked = new ActionPlans.Step(reference, seen, reason);
        switch (step) {
            case AGREE -> plans.agree(asked);
            case START -> plans.start(asked);
            case CLAIM -> plans.claimCompletion(asked);
            case VERIFY -> plans.verifyCompletion(asked);
            case SEND_BACK -> plans.sendBack(asked);
            case HOLD -> plans.hold(new ActionPlans.HoldAction(reference, seen, reason, reviewOn.toDate("reviewOn")));
            case RESUME -> plans.resume(asked);
            case SUPERSEDE -> plans.supersede(asked);
            case CANCEL -> plans.cancel(asked);
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public DateInput getReviewOn() {
        return reviewOn;
    }
}
