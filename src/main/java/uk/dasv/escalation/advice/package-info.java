/**
 * Advice that came out of an escalation and is published to every body below the one that gave it. Depends on escalation.
 * Fires {@code AdvicePublished}.
 */
package uk.dasv.escalation.advice;
