package uk.dasv.plan.roll;

import uk.dasv.plan.ActionState;

/** Why an action is not rolled forward as it stands. */
public enum WhyNot {
    /** There is nothing left to carry on. */
    ENDED,
    /** Somebody has to verify first, or send back, that it is done. */
    CLAIMED;

    /** Why an action in that state is not; null where it can be. */
    static WhyNot of(ActionState state) {
        return state.isEnded() ? ENDED : state == ActionState.COMPLETION_CLAIMED ? CLAIMED : null;
    }
}
