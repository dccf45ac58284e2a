package uk.dasv.plan.several;

/** Somebody has to be told about an action of theirs; told in the transaction of what happened. */
public record OwnerTold(What what, String reference, String title, long ownerId, long fromId) {

    /** What an owner is told. */
    public enum What {
        /** The lead asks for this month's update. */
        UPDATE_ASKED,
        /** The action is theirs from now on. */
        ACTION_GIVEN
    }
}
