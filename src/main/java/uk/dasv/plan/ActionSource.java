package uk.dasv.plan;

/** What an action comes from. */
public enum ActionSource {
    STRATEGY,
    CASE_REVIEW,
    ESCALATION,
    MEETING_DECISION,
    SERVICE_GAP,
    POLICY,
    AUDIT
}
