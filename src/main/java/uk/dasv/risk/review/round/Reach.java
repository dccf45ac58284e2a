package uk.dasv.risk.review.round;

/** Which of the risks that a body reviews are looked at in a round. */
public enum Reach {
    /** Those whose review is due today. */
    DUE,
    /** Those whose review is due on the day on which the body next meets. */
    NEXT_MEETING,
    ALL
}
