package uk.dasv.escalation.register;

/** The lists of a body's desk. */
public enum DeskList {
    /** Before the body, for it to decide: urgent first, then the longest there. */
    WAITING,
    /** Raised or escalated by the body and not yet decided above: the longest there first. */
    SENT,
    /** Answered, for the body that raised it to act: the body's own first, then the oldest answer. */
    ANSWERED,
    /** Whatever was raised at or below the body, over or not: the newest first. */
    ALL,
    /** Begun by the body and not raised yet: seen by those who may raise for it, and by nobody else. */
    DRAFTS
}
