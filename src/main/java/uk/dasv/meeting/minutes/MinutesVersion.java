package uk.dasv.meeting.minutes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;

/** The minutes of a meeting as they were saved once; a change makes another version and this one stays. */
@Entity
@Table(name = "minutes_version")
public class MinutesVersion extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false, columnDefinition = "LONGTEXT")
    private String sections;

    /** What is new in it. */
    @Column(nullable = false, length = 200)
    private String what;

    /** Null for the first, which was drafted from what was recorded. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "saved_by_id")
    private Person savedBy;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    /** When it was sent round; null while it was not. */
    @Column(name = "sent_at")
    private Instant sentAt;

    protected MinutesVersion() {}

    /** What was drafted when the meeting ended. */
    public MinutesVersion(Meeting meeting, MinutesText text, Instant at) {
        this(meeting, 1, text, "Drafted from what was recorded", null, at);
    }

    private MinutesVersion(Meeting meeting, int number, MinutesText text, String what, Person by, Instant at) {
        this.meeting = meeting;
        this.number = number;
        this.sections = text.toJson();
        this.what = what;
        this.savedBy = by;
        this.savedAt = at;
    }

    /** The next version, with another text in one section. */
    MinutesVersion next(int section, String text, Person by, Instant at) {
        MinutesText now = getText();
        return new MinutesVersion(
                meeting,
                number + 1,
                now.with(section, text),
                shortened(now.sections().get(section).heading()),
                by,
                at);
    }

    private static String shortened(String heading) {
        return heading.length() <= 200 ? heading : heading.substring(0, 199) + "…";
    }

    /** It goes round among the members. */
    void send(Instant at) {
        sentAt = at;
    }

    public MinutesText getText() {
        return MinutesText.read(sections);
    }

    public int getNumber() {
        return number;
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
