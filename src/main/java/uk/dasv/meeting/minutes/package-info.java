/**
 * The minutes of a meeting, drafted from what was recorded, every saved version of them, and the log of what bodies have
 * decided. Depends on the session and the agenda. Fires {@code MinutesSent}. Observes {@code MeetingEnded}.
 */
package uk.dasv.meeting.minutes;
