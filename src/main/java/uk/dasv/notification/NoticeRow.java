package uk.dasv.notification;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.identity.SubjectKind;

/** Something somebody is told, as their list shows it; {@code from} is null for what the tracker notices itself. */
public record NoticeRow(
        long id,
        NoticeKind kind,
        SubjectKind about,
        String reference,
        String title,
        String from,
        LocalDate before,
        LocalDate after,
        Instant at,
        Instant readAt)
        implements Serializable {

    /** Whether the person has yet to say that they have read it. */
    public boolean unread() {
        return readAt == null;
    }

    /** The page of the thing; for an action of which an update is asked, the page on which it is written. */
    public String href() {
        return NoticePlace.of(kind, about, reference);
    }
}
