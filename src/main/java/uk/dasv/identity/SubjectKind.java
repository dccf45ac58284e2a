package uk.dasv.identity;

/** The kinds of things that rights and the audit speak about. */
public enum SubjectKind {
    ACTION,
    RISK,
    ISSUE,
    ESCALATION,
    MEETING,
    PLAN,
    BODY,
    ORGANISATION,
    PERSON,
    OUTCOME,
    STRATEGY,
    SYSTEM
}
