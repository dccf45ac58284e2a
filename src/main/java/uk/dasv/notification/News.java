package uk.dasv.notification;

import java.time.LocalDate;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;

/**
 * What is to be told.
 *
 * @param title what the thing is called where people read it in the tracker; no mail has it
 * @param from who did it, who is never told of it themselves; null for what the tracker notices
 * @param before the day that held before, and after it the one that holds now; null where no day matters
 * @param once names what a person is told once and never again; null for what may happen again
 */
record News(
        NoticeKind kind, SubjectRef about, String title, Long from, LocalDate before, LocalDate after, String once) {

    static News of(NoticeKind kind, SubjectKind subject, String reference, String title, Long from) {
        return new News(kind, new SubjectRef(subject, reference), title, from, null, null, null);
    }

    News days(LocalDate earlier, LocalDate now) {
        return new News(kind, about, title, from, earlier, now, once);
    }

    News onlyOnce(String key) {
        return new News(kind, about, title, from, before, after, key);
    }
}
