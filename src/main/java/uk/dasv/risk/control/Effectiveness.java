package uk.dasv.risk.control;

/** How well a control does what it is there for, the best first. Not checked is null, never a default. */
public enum Effectiveness {
    EFFECTIVE,
    PARTLY_EFFECTIVE,
    NOT_EFFECTIVE;

    /** Whether it is better than the other; anything is better than not checked but what does not work. */
    public boolean betterThan(Effectiveness other) {
        return other == null ? this != NOT_EFFECTIVE : compareTo(other) < 0;
    }
}
