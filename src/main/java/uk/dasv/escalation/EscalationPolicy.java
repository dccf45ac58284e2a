package uk.dasv.escalation;

import uk.dasv.governance.Body;
import uk.dasv.platform.RuleViolation;

/** What can be escalated: whatever is not over, by a body that has one above it which still meets. */
public final class EscalationPolicy {

    private EscalationPolicy() {}

    /**
     * The body that something of this body goes to.
     *
     * @throws RuleViolation when there is none above it, or that one no longer meets
     */
    public static Body above(Body from) {
        Body above = from.getParent();
        if (above == null) {
            throw RuleViolation.of("escalation.top", from.getName());
        }
        if (above.getClosedOn() != null) {
            throw RuleViolation.of("escalation.aboveClosed", above.getName());
        }
        return above;
    }

    /** Whether something can go to the body above; null where there is none. */
    public static boolean takes(Body above) {
        return above != null && above.getClosedOn() == null;
    }

    /**
     * Refuses what is over, or not open yet.
     *
     * @throws RuleViolation when there is nothing left, or nothing yet, that a body above could do
     */
    public static void requireOpen(Subjects.Seen subject) {
        if (!subject.open()) {
            throw RuleViolation.of("escalation.subjectNotOpen");
        }
    }
}
