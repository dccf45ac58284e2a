package uk.dasv.escalation;

/** Where an escalation stands at one level. */
public enum LegState {
    RAISED,
    ACKNOWLEDGED,
    ON_AGENDA,
    DEFERRED,
    RESOLVED,
    RETURNED,
    ESCALATED,
    WITHDRAWN
}
