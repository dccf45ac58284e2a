/**
 * The calendar of meetings and what waits for each: booked, moved and cancelled. Depends on escalation and risk. Fires
 * {@code MeetingsChanged} and {@code MeetingPlanned}.
 */
package uk.dasv.meeting;
