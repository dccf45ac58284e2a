package uk.dasv.plan;

import java.util.Set;

/** Where an action stands in its life ({@code domain.md}, "Action state"). */
public enum ActionState {
    PROPOSED,
    AGREED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETION_CLAIMED,
    COMPLETED,
    CANCELLED,
    SUPERSEDED;

    private static final Set<ActionState> ENDED = Set.of(COMPLETED, CANCELLED, SUPERSEDED);

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether a progress update makes sense: agreed and not ended. */
    public boolean takesUpdates() {
        return this == AGREED || this == IN_PROGRESS || this == ON_HOLD;
    }
}
