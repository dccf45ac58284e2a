package uk.dasv.escalation;

/**
 * A step was taken on an escalation; fired within the use case, before it commits.
 *
 * @param id which one
 * @param step what happened
 * @param by the person who took it
 */
public record EscalationMoved(long id, StepKind step, long by) {}
