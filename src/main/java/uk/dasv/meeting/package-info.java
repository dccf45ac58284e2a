/**
 * The calendar of meetings and what waits for each. Depends on escalation. Fires {@code MeetingsChanged}.
 */
package uk.dasv.meeting;
