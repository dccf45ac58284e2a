package uk.dasv.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /** The place in a list sorted by rating: Red first, then Amber, Green, Blue, and last what has no rating yet. */
    int urgency() {
        return switch (this) {
            case RED -> 0;
            case AMBER -> 1;
            case GREEN -> 2;
            case BLUE -> 3;
            case GREY -> 4;
        };
    }

    /** All of them, the one that needs most attention first. */
    public static List<Brag> byUrgency() {
        return Stream.of(values())
                .sorted(Comparator.comparingInt(Brag::urgency))
                .toList();
    }

    /** Amber and Red need a step, somebody and a day that lead back to green. */
    public boolean needsPathToGreen() {
        return this == AMBER || this == RED;
    }
}
