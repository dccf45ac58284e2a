package uk.dasv.setup;

/** The courses that invented actions take, so that every state and rating is seen. */
enum SampleCourse {
    OVERDUE,
    NOT_BEGUN,
    ON_TRACK,
    BEHIND,
    COMPLETED,
    CLAIMED,
    ON_HOLD,
    CANCELLED,
    SUPERSEDED,
    MOVED,
    NEEDS_HELP,
    PROPOSED;

    /** The course of the n-th action: most go well. */
    static SampleCourse of(int n) {
        int round = n / 10;
        return switch (n % 10) {
            case 0 -> OVERDUE;
            case 1 -> NOT_BEGUN;
            case 3 -> BEHIND;
            case 4 -> round % 2 == 0 ? COMPLETED : ON_TRACK;
            case 5 -> round % 3 == 0 ? CLAIMED : COMPLETED;
            case 6 -> round % 2 == 0 ? ON_HOLD : ON_TRACK;
            case 7 -> round == 1 ? CANCELLED : round == 4 ? SUPERSEDED : ON_TRACK;
            case 8 -> MOVED;
            case 9 -> round % 2 == 0 ? PROPOSED : NEEDS_HELP;
            default -> ON_TRACK;
        };
    }

    /** How fast its milestones are reached, in percent of what was planned. */
    int pace() {
        return switch (this) {
            case BEHIND, ON_HOLD -> 55;
            case OVERDUE -> 70;
            case COMPLETED, CLAIMED -> 130;
            default -> 100;
        };
    }

    /** Whether updates are still written. */
    boolean runs() {
        return switch (this) {
            case OVERDUE, ON_TRACK, BEHIND, ON_HOLD, MOVED, NEEDS_HELP -> true;
            case NOT_BEGUN, COMPLETED, CLAIMED, CANCELLED, SUPERSEDED, PROPOSED -> false;
        };
    }
}
