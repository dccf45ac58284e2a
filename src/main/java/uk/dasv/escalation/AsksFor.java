package uk.dasv.escalation;

/** What the body that raises asks for. */
public enum AsksFor {
    DECISION,
    RESOURCE,
    ADVICE,
    BARRIER_REMOVAL
}
