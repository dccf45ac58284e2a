package uk.dasv.governance;

/** Meetings of the body were booked, moved or cancelled; what goes by them is to be worked out again. */
public record MeetingsChanged(long body) {}
