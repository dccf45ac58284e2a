package uk.dasv.meeting.agenda;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.governance.Meeting;

/**
 * The agenda of a meeting of a body.
 *
 * @param meeting the meeting's identifier
 * @param version the meeting as it was seen
 * @param items every item in order, with those that were taken out or carried forward
 */
public record Agenda(
        long meeting, long version, String code, String body, LocalDate on, Meeting.State state, List<AgendaLine> items)
        implements Serializable {

    public Agenda {
        items = List.copyOf(items);
    }

    /** The items that stand on it, dealt with or not. */
    public List<AgendaLine> standing() {
        return items.stream().filter(AgendaLine::onAgenda).toList();
    }

    /** Those that were taken out, or carried forward because the meeting did not come to them. */
    public List<AgendaLine> gone() {
        return items.stream().filter(i -> !i.onAgenda()).toList();
    }
}
