package uk.dasv.meeting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Meeting;

/**
 * One meeting for whoever may know of it, with what the person may see and do there.
 *
 * @param quorum how many members must be present; null where the body's terms do not say
 * @param members how many members it has today
 * @param toCome whether it can still be moved or cancelled
 */
public record MeetingPage(
        long id,
        long version,
        String code,
        String body,
        LocalDate meetsOn,
        LocalDate paperDeadline,
        String place,
        Meeting.State state,
        Integer quorum,
        long members,
        Instant agendaOpenedAt,
        Instant papersPublishedAt,
        boolean toCome,
        Rights rights)
        implements Serializable {

    /** What the person may there. */
    public record Rights(boolean run, boolean book, boolean agenda, boolean papers) implements Serializable {}

    /** Whether the agenda is being put together. */
    public boolean agendaOpen() {
        return state == Meeting.State.AGENDA_OPEN;
    }

    /** Whether its papers are published and it has not begun. */
    public boolean published() {
        return state == Meeting.State.PAPERS_PUBLISHED;
    }

    /** Whether it has an agenda at all. */
    public boolean hasAgenda() {
        return state != Meeting.State.SCHEDULED && state != Meeting.State.CANCELLED;
    }

    /** Whether papers are out, so that a change of what they are about matters. */
    public boolean comparing() {
        return published() || state == Meeting.State.IN_SESSION;
    }

    /** Whether the place is the address of a page where people meet. */
    public boolean online() {
        return place.startsWith("https://") || place.startsWith("http://");
    }
}
