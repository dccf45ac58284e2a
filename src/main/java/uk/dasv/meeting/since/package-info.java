/**
 * "Since you last met": what has become of a body's actions, risks and escalations since its last meeting. Depends on
 * governance, plan, risk and escalation. Fires no events and observes no events.
 */
package uk.dasv.meeting.since;
