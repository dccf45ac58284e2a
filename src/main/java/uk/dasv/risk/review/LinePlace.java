package uk.dasv.risk.review;

/**
 * Policy: what a body may decide on risks follows from its place in its line of escalation, never from which body
 * it is. The top of a line, alone, sets the appetite and accepts above it.
 *
 * @param above whether it escalates to a body
 * @param below whether others escalate to it
 */
public record LinePlace(boolean above, boolean below) {

    /** Nobody above it, somebody below it; a body that only scrutinises has neither, and is the top of nothing. */
    public boolean isTop() {
        return below && !above;
    }
}
