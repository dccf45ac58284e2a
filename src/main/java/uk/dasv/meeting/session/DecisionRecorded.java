package uk.dasv.meeting.session;

/**
 * A body has decided; fired within the use case, before it commits.
 *
 * @param id which decision
 * @param body the body that decided
 */
public record DecisionRecorded(long id, long body) {}
