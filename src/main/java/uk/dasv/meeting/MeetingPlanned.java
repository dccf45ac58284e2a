package uk.dasv.meeting;

import java.time.LocalDate;

/**
 * A meeting was booked, moved or cancelled; fired within the use case, before it commits, after what goes by the body's meetings
 * has been worked out again.
 *
 * @param before the day it was to meet; null when it is new
 * @param by the person who did it
 */
public record MeetingPlanned(What what, long meeting, LocalDate before, long by) {

    /** What was done. */
    public enum What {
        BOOKED,
        /** Several at once; the meeting is the first of them. */
        SERIES_BOOKED,
        /** To another day, deadline or place. */
        MOVED,
        CANCELLED
    }
}
