/** The calendar of meetings and what waits for each. Depends on escalation. */
package uk.dasv.meeting;
