package uk.dasv.meeting;

import java.time.LocalDate;
import uk.dasv.governance.Meeting;

/** One meeting with how many escalations wait for it. */
public record MeetingRow(
        String body, LocalDate meetsOn, LocalDate paperDeadline, String place, Meeting.State state, long escalations) {}
