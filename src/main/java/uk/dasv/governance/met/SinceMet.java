package uk.dasv.governance.met;

/**
 * What can have become of an action, a risk or an escalation since a body last met ({@code domain.md}, "Meetings"). Each
 * feature says by a rule what it means for its things; one thing can be counted under several, and escalations alone are
 * answered.
 */
public enum SinceMet {
    NEW,
    WORSE,
    BETTER,
    CLOSED,
    ANSWERED,
    /** It was to be done by a day that has passed since. */
    OVERDUE,
    /** Whatever is overdue now, whenever that day was. */
    ALL_OVERDUE
}
