package uk.dasv.meeting.agenda;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.SubjectRef;

/**
 * An item of an agenda as people see it.
 *
 * @param about what it is about; null for words alone
 * @param late why it came after the papers were published; null for what was in them
 * @param out why it was taken out; null while it stands
 * @param addedBy who added it; null for what wrote itself
 * @param carriedFrom the day of the meeting that did not come to it; null for what is new
 * @param published its paper as it was published; null before that
 * @param now its paper as it is now; null where nobody asked for it, or there is no such thing any more
 */
public record AgendaLine(
        long id,
        long version,
        int position,
        ItemKind kind,
        SubjectRef about,
        String title,
        String why,
        String note,
        ItemState state,
        String late,
        String out,
        String addedBy,
        LocalDate carriedFrom,
        Paper published,
        Paper now)
        implements Serializable {

    /** What is different now from what was published; nothing where either is not known. */
    public List<Paper.Difference> differences() {
        return published == null || now == null ? List.of() : published.differencesTo(now);
    }

    /** Whether something of it has changed since its papers were published. */
    public boolean changed() {
        return !differences().isEmpty();
    }

    /** Whether it stands on the agenda, dealt with or not. */
    public boolean onAgenda() {
        return state == ItemState.OPEN || state == ItemState.DONE;
    }

    /** The paper to read: as published, else as it is now. */
    public Paper paper() {
        return published == null ? now : published;
    }

    /** The page of what it is about; null where there is none. */
    public String page() {
        if (about == null) {
            return null;
        }
        return switch (about.kind()) {
            case ESCALATION -> "/escalations/escalation?ref=" + about.reference();
            case RISK -> "/risks/risk?ref=" + about.reference();
            case ACTION, DATE_CHANGE -> "/plans/action?ref=" + about.reference();
            default -> null;
        };
    }

    AgendaLine with(Paper asItIs) {
        return new AgendaLine(
                id,
                version,
                position,
                kind,
                about,
                title,
                why,
                note,
                state,
                late,
                out,
                addedBy,
                carriedFrom,
                published,
                asItIs);
    }
}
