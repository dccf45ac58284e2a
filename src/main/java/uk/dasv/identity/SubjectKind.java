package uk.dasv.identity;

/** The kinds of things that rights and the audit speak about. */
public enum SubjectKind {
    ACTION,
    RISK,
    ISSUE,
    ESCALATION,
    MEETING,
    PLAN,
    /** A request for a new due date that waits, by the reference of its action. */
    DATE_CHANGE,
    BODY,
    ORGANISATION,
    PERSON,
    OUTCOME,
    STRATEGY,
    /** An edition of the matrix by which risks are scored, by its number. */
    RISK_MATRIX,
    EXCEPTION_RULE,
    SYSTEM
}
