/**
 * The agenda of a meeting, which writes itself from what waits for the body, and the papers that belong to its items.
 * Depends on governance, plan, risk
 * and escalation. Fires no events and observes no events.
 */
package uk.dasv.meeting.agenda;
