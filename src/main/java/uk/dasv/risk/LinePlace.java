package uk.dasv.risk;

import java.util.List;
import java.util.stream.Stream;

/**
 * Policy: what a body may decide on risks follows from its place in its line of escalation, never from which body
 * it is. The top of a line, alone, sets the appetite and accepts above it; only a body with one above asks that one
 * to look, and only a body with others below leaves a risk to them.
 *
 * @param above whether it escalates to a body
 * @param below whether others escalate to it
 */
public record LinePlace(boolean above, boolean below) {

    /** Nobody above it, somebody below it; a body that only scrutinises has neither, and is the top of nothing. */
    public boolean isTop() {
        return below && !above;
    }

    /** The decisions that mean something when the body takes them. */
    public List<ReviewDecision> decisions() {
        return Stream.of(ReviewDecision.values()).filter(this::means).toList();
    }

    boolean means(ReviewDecision decision) {
        return switch (decision) {
            case ESCALATE -> above;
            case DE_ESCALATE -> below;
            case ACCEPT, TREAT_FURTHER, CLOSE -> true;
        };
    }
}
