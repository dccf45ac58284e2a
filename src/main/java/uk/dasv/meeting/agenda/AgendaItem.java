package uk.dasv.meeting.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * One item of a meeting's agenda, with why it is there. It wrote itself from what waits for the body, or somebody added it. The
 * same thing stands on an agenda once; what the meeting does not come to is carried forward to the next.
 */
@Entity
@Table(name = "agenda_item")
public class AgendaItem extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private ItemKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", length = 20)
    private SubjectKind subjectKind;

    @Column(name = "subject_ref", length = 80)
    private String subjectRef;

    @Column(name = "taken_subject", length = 120)
    private String takenSubject;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(nullable = false, length = 500)
    private String why;

    @Column(columnDefinition = "TEXT")
    private String note;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ItemState state;

    @Column(columnDefinition = "LONGTEXT")
    private String paper;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "added_by_id")
    private Person addedBy;

    @Column(name = "out_words", columnDefinition = "TEXT")
    private String outWords;

    /** Why it was added after the papers were published; null for what was in them. */
    @Column(name = "late_words", columnDefinition = "TEXT")
    private String lateWords;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carried_from_id")
    private AgendaItem carriedFrom;

    protected AgendaItem() {}

    /**
     * An item at that place of the agenda.
     *
     * @param about what it is about; null for one of words alone
     * @param why why it is there, as a sentence that people read
     * @param addedBy who added it; null for one that wrote itself
     */
    public AgendaItem(
            long id,
            Meeting meeting,
            int position,
            ItemKind kind,
            SubjectRef about,
            String title,
            String why,
            Person addedBy) {
        super(id);
        this.meeting = meeting;
        this.position = position;
        this.kind = kind;
        this.subjectKind = about == null ? null : about.kind();
        this.subjectRef = about == null ? null : about.reference();
        this.takenSubject = key(kind, about);
        this.title = title;
        this.why = why;
        this.state = ItemState.OPEN;
        this.addedBy = addedBy;
    }

    /** The key under which the thing stands on an agenda once; null for an item of words alone. */
    public static String key(ItemKind kind, SubjectRef about) {
        return about == null ? null : kind + ":" + about.kind() + ":" + about.reference();
    }

    /** The key under which the same thing is known on every agenda; null for words alone. */
    String key() {
        return key(kind, about());
    }

    /** It was carried forward from that item of an earlier meeting. */
    public AgendaItem carriedFrom(AgendaItem earlier) {
        this.carriedFrom = earlier;
        this.note = earlier.note;
        return this;
    }

    /** It came after the papers were published, for that reason. */
    public AgendaItem late(String reason) {
        this.lateWords = reason.strip();
        return this;
    }

    /**
     * It stands on the agenda again.
     *
     * @throws RuleViolation unless somebody took it out
     */
    public void putBack() {
        if (state != ItemState.TAKEN_OUT) {
            throw RuleViolation.of("agenda.itemNotOut");
        }
        this.state = ItemState.OPEN;
        this.outWords = null;
        this.takenSubject = key();
    }

    /** Stands at that place now. */
    public void moveTo(int place) {
        this.position = place;
    }

    /** The words with which it comes before the meeting; null for none. */
    public void say(String words) {
        this.note = words == null || words.isBlank() ? null : words.strip();
    }

    /** The paper is frozen as it is. */
    public void publish(Paper asItIs) {
        this.paper = asItIs == null ? null : asItIs.toJson();
    }

    /** Its paper is taken back, with all the others. */
    public void takePaperBack() {
        this.paper = null;
        this.lateWords = null;
    }

    /**
     * It does not come before the meeting, for that reason.
     *
     * @throws RuleViolation when the meeting has dealt with it, or it is off the agenda already
     */
    public void takeOut(String reason) {
        requireOpen();
        this.state = ItemState.TAKEN_OUT;
        this.outWords = reason.strip();
        this.takenSubject = null;
    }

    /**
     * The meeting has dealt with it.
     *
     * @throws RuleViolation when it had before, or it is off the agenda
     */
    public void done() {
        requireOpen();
        this.state = ItemState.DONE;
    }

    /**
     * The meeting did not come to it.
     *
     * @throws RuleViolation when the meeting has dealt with it, or it is off the agenda
     */
    public void carry() {
        requireOpen();
        this.state = ItemState.CARRIED;
        this.takenSubject = null;
    }

    private void requireOpen() {
        if (state != ItemState.OPEN) {
            throw RuleViolation.of("agenda.itemNotOpen");
        }
    }

    /** As people see it, without its paper as it is now. */
    AgendaLine line() {
        return new AgendaLine(
                getId(),
                getVersion(),
                position,
                kind,
                about(),
                title,
                why,
                note,
                state,
                lateWords,
                outWords,
                addedBy == null ? null : addedBy.getName(),
                carriedFrom == null ? null : carriedFrom.meeting.getMeetsOn(),
                paper == null ? null : Paper.read(paper),
                null);
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public int getPosition() {
        return position;
    }

    public ItemKind getKind() {
        return kind;
    }

    /** What it is about; null for an item of words alone. */
    public SubjectRef about() {
        return subjectKind == null ? null : new SubjectRef(subjectKind, subjectRef);
    }

    public String getTitle() {
        return title;
    }

    public String getWhy() {
        return why;
    }

    /** The words with which it comes before the meeting; null for none. */
    public String getNote() {
        return note;
    }

    public ItemState getState() {
        return state;
    }

    public String getPaper() {
        return paper;
    }
}
