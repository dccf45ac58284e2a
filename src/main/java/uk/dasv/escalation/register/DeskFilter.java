package uk.dasv.escalation.register;

import uk.dasv.escalation.AsksFor;
import uk.dasv.escalation.EscalationState;
import uk.dasv.exceptions.ExceptionKind;

/**
 * What of a desk's list is shown; what is null or false restricts nothing.
 *
 * @param body the code of the body that raised it
 * @param text part of its reference, its title or its request
 * @param rule the rule by which it is an exception
 */
public record DeskFilter(
        String body,
        EscalationState state,
        AsksFor asksFor,
        boolean urgent,
        boolean overdue,
        String text,
        ExceptionKind rule) {

    /** Everything. */
    public static final DeskFilter NONE = new DeskFilter(null, null, null, false, false, null, null);

    /** Whether it restricts nothing. */
    boolean isEmpty() {
        return equals(NONE);
    }
}
