package uk.dasv.plan;

import java.util.List;
import java.util.stream.Stream;
import uk.dasv.identity.Permission;

/** A step somebody can take with an action on its page: from which state, by what right, and whether it wants words. */
public enum ActionStep {
    AGREE(ActionState.PROPOSED, Permission.EDIT_PLAN, false),
    START(ActionState.AGREED, Permission.EDIT_PLAN, false),
    CLAIM(ActionState.IN_PROGRESS, Permission.CLAIM_COMPLETION, true),
    VERIFY(ActionState.COMPLETION_CLAIMED, Permission.VERIFY_ACTION, false),
    SEND_BACK(ActionState.COMPLETION_CLAIMED, Permission.VERIFY_ACTION, true);

    private final ActionState from;
    private final Permission permission;
    private final boolean wantsWords;

    ActionStep(ActionState from, Permission permission, boolean wantsWords) {
        this.from = from;
        this.permission = permission;
        this.wantsWords = wantsWords;
    }

    /** The steps that lead on from the state. */
    public static List<ActionStep> from(ActionState state) {
        return Stream.of(values()).filter(s -> s.from == state).toList();
    }

    public Permission permission() {
        return permission;
    }

    public boolean wantsWords() {
        return wantsWords;
    }
}
