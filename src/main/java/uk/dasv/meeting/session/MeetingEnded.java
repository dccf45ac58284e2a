package uk.dasv.meeting.session;

/** A meeting is over; fired within the use case, before it commits. */
public record MeetingEnded(long meeting) {}
