package uk.dasv.escalation;

/** What the holder of an escalation can do with it. */
public enum EscalationAnswer {
    RESOLVE,
    /** Give it back with advice and guidance. */
    RETURN,
    /** Bring it before its own parent. */
    ESCALATE,
    /** Decide it at its next meeting but one; once at each level. */
    DEFER
}
