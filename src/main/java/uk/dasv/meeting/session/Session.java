package uk.dasv.meeting.session;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.agenda.ItemKind;
import uk.dasv.meeting.agenda.ItemState;

/**
 * A meeting as those see it who run it.
 *
 * @param quorum how many members must be present; null where the body's terms do not say
 * @param present how many who count are recorded as present
 */
public record Session(
        long id,
        long version,
        String reference,
        String code,
        String body,
        String path,
        LocalDate meetsOn,
        String place,
        Meeting.State state,
        Integer quorum,
        int present,
        long recorded,
        List<Item> items)
        implements Serializable {

    public Session {
        items = List.copyOf(items);
    }

    /**
     * An item of its agenda.
     *
     * @param decision the reference of what was decided on it; null while nothing is
     * @param words the words of what was decided
     */
    public record Item(
            long id,
            long version,
            int position,
            ItemKind kind,
            SubjectKind about,
            String ref,
            String title,
            String why,
            String note,
            ItemState state,
            String outWords,
            String decision,
            DecisionKind decided,
            String words,
            String recordedBy,
            Instant recordedAt)
            implements Serializable {

        public boolean isOpen() {
            return state == ItemState.OPEN;
        }

        /** Whether its reference tells people something that its title does not. */
        public boolean isNamed() {
            return about != null && about != SubjectKind.BODY && about != SubjectKind.MEETING;
        }

        /** Whether it came before the meeting. */
        public boolean isOnAgenda() {
            return state != ItemState.TAKEN_OUT;
        }
    }

    /** Whether no body is above the one that meets, to bring anything before. */
    public boolean atTheTop() {
        return path.indexOf('/', 1) == path.length() - 1;
    }

    public boolean inSession() {
        return state == Meeting.State.IN_SESSION;
    }

    /** Whether it can begin: its agenda is open or its papers are published. */
    public boolean toBegin() {
        return state == Meeting.State.AGENDA_OPEN || state == Meeting.State.PAPERS_PUBLISHED;
    }

    /** Whether enough are there for a decision to stand, as far as the body asks for it. */
    public boolean quorate() {
        return quorum == null || present >= quorum;
    }

    /** The items that came before it, in order. */
    public List<Item> agenda() {
        return items.stream().filter(Item::isOnAgenda).toList();
    }

    public long done() {
        return agenda().stream().filter(i -> !i.isOpen()).count();
    }

    public long open() {
        return agenda().stream().filter(Item::isOpen).count();
    }

    public Optional<Item> item(long wanted) {
        return items.stream().filter(i -> i.id() == wanted).findFirst();
    }

    /** The first item that is open after that one, else the first of all; empty when none is left. */
    public Optional<Item> openAfter(long item) {
        int place = agenda().stream().map(Item::id).toList().indexOf(item);
        return agenda().stream()
                .skip(place + 1L)
                .filter(Item::isOpen)
                .findFirst()
                .or(() -> agenda().stream().filter(Item::isOpen).findFirst());
    }

    /** The number of the item on the agenda. */
    public int number(long item) {
        return agenda().stream().map(Item::id).toList().indexOf(item) + 1;
    }
}
