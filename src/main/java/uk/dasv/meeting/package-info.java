/**
 * The calendar of meetings and what waits for each. Depends on escalation. Fires and observes no events.
 */
package uk.dasv.meeting;
