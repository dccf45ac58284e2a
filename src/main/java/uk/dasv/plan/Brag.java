package uk.dasv.plan;

/** How an action is going, apart from its state ({@code domain.md}, "BRAG rating"). */
public enum Brag {
    /** Verified complete, and only then. */
    BLUE,
    /** On track. */
    GREEN,
    /** At risk but recoverable. */
    AMBER,
    /** Past its due date, or will not deliver without help. */
    RED,
    /** Not due to start. */
    GREY;

    /** Amber and Red need a step, somebody and a day that lead back to green. */
    public boolean needsPathToGreen() {
        return this == AMBER || this == RED;
    }
}
