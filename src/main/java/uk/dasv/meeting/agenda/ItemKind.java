package uk.dasv.meeting.agenda;

/**
 * What an item of an agenda is about, in the order in which agendas have them: decisions first, then risks due for review, date
 * changes and completions to approve, exceptions, performance, then information ({@code domain.md}, "Meetings").
 */
public enum ItemKind {
    /** The minutes of the body's last meeting, to be confirmed. */
    MINUTES,
    /** What was decided between meetings, to be ratified or overturned. */
    RATIFICATION,
    ESCALATION,
    RISK_REVIEW,
    DATE_CHANGE,
    COMPLETION,
    EXCEPTIONS,
    PERFORMANCE,
    INFORMATION
}
