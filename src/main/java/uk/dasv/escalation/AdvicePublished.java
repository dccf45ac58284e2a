package uk.dasv.escalation;

/**
 * Advice that came out of an escalation was published to all bodies below; fired within the use case, before it commits.
 *
 * @param id which advice
 */
public record AdvicePublished(long id) {}
