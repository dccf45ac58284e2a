/**
 * Reads issues and escalations: the desk of a body, one escalation with its path, what My work and the search say of them.
 * Depends on escalation. Fires no events and observes no events.
 */
package uk.dasv.escalation.register;
