package uk.dasv.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.governance.Meeting;

/**
 * A meeting that was booked, with what goes by it: the reviews that are due then and the escalations meant for it.
 *
 * @param toCome whether it can still be moved or cancelled
 */
public record PlannedMeeting(
        long id,
        long version,
        String code,
        String body,
        LocalDate meetsOn,
        LocalDate paperDeadline,
        String place,
        Meeting.State state,
        boolean toCome,
        Carried reviews,
        Carried escalations)
        implements Serializable {

    /** One thing that goes by the meeting. */
    public record Item(String reference, String title) implements Serializable {}

    /** Things that go by the meeting: those the reader may see, and how many others there are. */
    public record Carried(List<Item> items, long others) implements Serializable {

        public Carried {
            items = List.copyOf(items);
        }

        public long all() {
            return items.size() + others;
        }
    }
}
