package uk.dasv.meeting.session;

/** Whether a member was at a meeting. */
public enum Presence {
    PRESENT,
    APOLOGIES,
    ABSENT
}
