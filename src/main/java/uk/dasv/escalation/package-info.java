/**
 * Issues, and the way of an action, a risk or an issue from a body to its parent and back. Depends on plan and risk.
 * Fires {@code EscalationMoved}, {@code TargetChanged} and {@code AdvicePublished}. Observes {@code MeetingsChanged}.
 */
package uk.dasv.escalation;
