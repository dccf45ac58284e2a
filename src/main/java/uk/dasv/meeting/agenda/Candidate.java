package uk.dasv.meeting.agenda;

import uk.dasv.identity.SubjectRef;

/**
 * Something that belongs on an agenda.
 *
 * @param about what it is about; null for words alone
 * @param why why it belongs there, as a sentence that people read
 * @param carriedFrom the item of an earlier meeting that the meeting did not come to; null for what is new
 */
record Candidate(ItemKind kind, SubjectRef about, String title, String why, AgendaItem carriedFrom) {

    private static final int LONGEST_WHY = 500;

    Candidate {
        why = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY - 1) + "…" : why;
    }

    Candidate(ItemKind kind, SubjectRef about, String title, String why) {
        this(kind, about, title, why, null);
    }

    String key() {
        return AgendaItem.key(kind, about);
    }
}
