package uk.dasv.escalation;

/** Where an escalation stands as a whole ({@code domain.md}, "Escalation"). */
public enum EscalationState {
    DRAFT,
    RAISED,
    ACKNOWLEDGED,
    ON_AGENDA,
    DEFERRED,
    RESOLVED,
    RETURNED,
    CLOSED,
    WITHDRAWN;

    /** The holder has yet to decide. */
    public boolean isWaiting() {
        return this == RAISED || this == ACKNOWLEDGED || this == ON_AGENDA || this == DEFERRED;
    }

    /** It has an answer, on which the body that raised it has yet to act. */
    public boolean isAnswered() {
        return this == RESOLVED || this == RETURNED;
    }

    /** It was raised and is not over; a draft is before nobody yet. */
    public boolean isOpen() {
        return isWaiting() || isAnswered();
    }
}
