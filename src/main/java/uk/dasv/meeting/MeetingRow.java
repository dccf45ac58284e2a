package uk.dasv.meeting;

import java.time.LocalDate;
import uk.dasv.governance.Meeting;

/** One meeting with how many escalations wait for it; {@code movable} where the person may still move or cancel it. */
public record MeetingRow(
        String code,
        String body,
        LocalDate meetsOn,
        LocalDate paperDeadline,
        String place,
        Meeting.State state,
        long escalations,
        boolean movable) {}
