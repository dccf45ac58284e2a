package uk.dasv.meeting.minutes;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.governance.Meeting;

/**
 * The minutes of a meeting, as they are or as one version has them.
 *
 * @param number of the version
 * @param confirmedOn the day of the meeting that confirmed them; null while none has
 * @param corrections what was put right when they were confirmed; null for nothing
 */
public record Minutes(
        String reference,
        String code,
        String body,
        LocalDate meetsOn,
        String place,
        Meeting.State state,
        int number,
        MinutesText text,
        LocalDate confirmedOn,
        String corrections,
        List<Saved> versions)
        implements Serializable {

    public Minutes {
        versions = List.copyOf(versions);
    }

    /** One saved version: what is new in it, who saved it, and whether it was sent round. */
    public record Saved(int number, String what, String by, Instant at, Instant sentAt) implements Serializable {}

    public boolean confirmed() {
        return state == Meeting.State.CONFIRMED;
    }

    /** Whether it is the newest version. */
    public boolean newest() {
        return number == versions.get(0).number();
    }
}
