package uk.dasv.plan.web;

import java.io.Serializable;
import uk.dasv.plan.ActionLife;
import uk.dasv.plan.ActionStep;
import uk.dasv.web.DateInput;

/** What is typed when a step is taken with an action: why, and when to look again, where the step asks for it. */
public class StepFields implements Serializable {

    private String reason;
    private final DateInput reviewOn = new DateInput();

    /** Takes the step with what was typed. */
    void take(ActionLife life, ActionStep step, String reference, long seen) {
        ActionLife.Step asked = new ActionLife.Step(reference, seen, reason);
        switch (step) {
            case AGREE -> life.agree(asked);
            case START -> life.start(asked);
            case CLAIM -> life.claimCompletion(asked);
            case VERIFY -> life.verifyCompletion(asked);
            case SEND_BACK -> life.sendBack(asked);
            case HOLD -> life.hold(new ActionLife.HoldAction(reference, seen, reason, reviewOn.toDate("reviewOn")));
            case RESUME -> life.resume(asked);
            case SUPERSEDE -> life.supersede(asked);
            case CANCEL -> life.cancel(asked);
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
