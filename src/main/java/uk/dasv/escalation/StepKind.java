package uk.dasv.escalation;

/** The steps an escalation can take; every one is kept. */
public enum StepKind {
    RAISED,
    ACKNOWLEDGED,
    PUT_ON_AGENDA,
    DEFERRED,
    RESOLVED,
    RETURNED,
    ESCALATED,
    WITHDRAWN,
    CLOSED,
    /** It waits for a later meeting than the one on whose agenda it stood. */
    TAKEN_OFF_AGENDA,
    /** A meeting agreed with what was decided between meetings. */
    RATIFIED,
    /** A meeting undid what was decided between meetings. */
    OVERTURNED
}
