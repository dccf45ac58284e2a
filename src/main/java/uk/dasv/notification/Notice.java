package uk.dasv.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.BaseEntity;

/**
 * Something a person is told about a thing, by somebody or by the tracker itself. It holds no words of theirs, only which
 * thing and why. It is unread until the person says otherwise.
 */
@Entity
@Table(name = "notice")
public class Notice extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", nullable = false, length = 20)
    private SubjectKind subjectKind;

    @Column(name = "subject_ref", nullable = false, length = 30)
    private String subjectRef;

    @Column(name = "subject_title", nullable = false, length = 200)
    private String subjectTitle;

    /** Who did it; null for what the tracker notices itself. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_id")
    private Person from;

    /** The body on which the person sits and for which they are told; null for what concerns them themselves. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "body_id")
    private Body body;

    /** The day that held before; null where no day has changed. */
    @Column(name = "before_on")
    private LocalDate before;

    /** The day that holds now; null where there is none. */
    @Column(name = "after_on")
    private LocalDate after;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "read_at")
    private Instant readAt;

    /** Names what a person is told once and never again; null for what may happen again. */
    @Column(name = "once_key", length = 80)
    private String onceKey;

    protected Notice() {}

    Notice(Person person, News news, Person from, Body body, Instant at) {
        this.person = person;
        this.kind = news.kind();
        this.subjectKind = news.about().kind();
        this.subjectRef = news.about().reference();
        this.subjectTitle = news.title();
        this.before = news.before();
        this.after = news.after();
        this.onceKey = news.once();
        this.from = from;
        this.body = body;
        this.madeAt = at;
    }

    /** The person has read it; reading it again changes nothing. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    public boolean isRead() {
        return readAt != null;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public SubjectKind getSubjectKind() {
        return subjectKind;
    }

    public String getSubjectRef() {
        return subjectRef;
    }

    public Body getBody() {
        return body;
    }

    public LocalDate getBefore() {
        return before;
    }

    public LocalDate getAfter() {
        return after;
    }
}
