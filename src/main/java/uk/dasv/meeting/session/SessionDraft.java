package uk.dasv.meeting.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.identity.Person;
import uk.dasv.meeting.agenda.AgendaItem;
import uk.dasv.platform.BaseEntity;

/**
 * What somebody has typed of the decision on an item and not recorded yet. Each who records at a meeting has their own, so that
 * nobody overwrites what another types; it goes when the decision is recorded or the meeting ends.
 */
@Entity
@Table(name = "session_draft")
public class SessionDraft extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id", updatable = false)
    private AgendaItem item;

    /** Each field as typed, as JSON. */
    @Column(nullable = false, columnDefinition = "LONGTEXT")
    private String typed;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected SessionDraft() {}

    public SessionDraft(Person person, AgendaItem item) {
        this.person = person;
        this.item = item;
    }

    /** Keeps what is typed now. */
    public void type(String fields, Instant at) {
        typed = fields;
        savedAt = at;
    }
}
