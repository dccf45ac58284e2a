package uk.dasv.meeting.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.governance.Meeting;
import uk.dasv.platform.BaseEntity;

/** Who else was at a meeting, by what they do: one role a line. */
@Entity
@Table(name = "meeting_guests")
public class Guests extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Column(columnDefinition = "TEXT")
    private String words;

    protected Guests() {}

    public Guests(Meeting meeting) {
        this.meeting = meeting;
    }

    /** They are these; null for nobody. */
    public void are(String roles) {
        this.words = roles == null || roles.isBlank() ? null : roles.strip();
    }

    public String getWords() {
        return words;
    }
}
