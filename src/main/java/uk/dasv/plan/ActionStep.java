package uk.dasv.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.identity.Permission;

/** A step somebody can take with an action on its page: from which states, by what right, and what it asks for. */
public enum ActionStep {
    AGREE(EnumSet.of(ActionState.PROPOSED), Permission.EDIT_PLAN, Asks.NOTHING),
    START(EnumSet.of(ActionState.AGREED), Permission.EDIT_PLAN, Asks.NOTHING),
    RESUME(EnumSet.of(ActionState.ON_HOLD), Permission.EDIT_PLAN, Asks.NOTHING),
    CLAIM(EnumSet.of(ActionState.IN_PROGRESS), Permission.CLAIM_COMPLETION, Asks.WORDS),
    VERIFY(EnumSet.of(ActionState.COMPLETION_CLAIMED), Permission.VERIFY_ACTION, Asks.NOTHING),
    SEND_BACK(EnumSet.of(ActionState.COMPLETION_CLAIMED), Permission.VERIFY_ACTION, Asks.WORDS),
    HOLD(EnumSet.of(ActionState.IN_PROGRESS), Permission.EDIT_PLAN, Asks.WORDS_AND_DAY),
    SUPERSEDE(EnumSet.range(ActionState.PROPOSED, ActionState.COMPLETION_CLAIMED), Permission.EDIT_PLAN, Asks.WORDS),
    CANCEL(EnumSet.range(ActionState.PROPOSED, ActionState.COMPLETION_CLAIMED), Permission.EDIT_PLAN, Asks.WORDS);

    private enum Asks {
        NOTHING,
        WORDS,
        WORDS_AND_DAY
    }

    private final Set<ActionState> from;
    private final Permission permission;
    private final Asks asks;

    ActionStep(Set<ActionState> from, Permission permission, Asks asks) {
        this.from = from;
        this.permission = permission;
        this.asks = asks;
    }

    /** The steps that lead on from the state, those that bring it forward first. */
    public static List<ActionStep> from(ActionState state) {
        return Stream.of(values()).filter(s -> s.from.contains(state)).toList();
    }

    public Permission permission() {
        return permission;
    }

    public boolean wantsWords() {
        return asks != Asks.NOTHING;
    }

    /** Whether it wants the day on which to look again. */
    public boolean wantsDay() {
        return asks == Asks.WORDS_AND_DAY;
    }

    /** Whether it stops the work or ends it undone, which nobody takes by the way. */
    public boolean stops() {
        return this == HOLD || this == SUPERSEDE || this == CANCEL;
    }
}
