package uk.dasv.meeting.minutes;

/** The draft of a meeting's minutes was sent round among its members; fired within the use case, before it commits. */
public record MinutesSent(long meeting, long by) {}
