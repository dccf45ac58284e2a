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
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.identity.SubjectRef;
import uk.dasv.platform.BaseEntity;

/** Something a person is told about a thing, by somebody. It holds no words of theirs, only which thing and why. */
@Entity
@Table(name = "notice")
public class Notice extends BaseEntity {

    /** Why somebody is told. */
    public enum Kind {
        UPDATE_ASKED,
        ACTION_GIVEN
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", nullable = false, length = 20)
    private SubjectKind subjectKind;

    @Column(name = "subject_ref", nullable = false, length = 30)
    private String subjectRef;

    @Column(name = "subject_title", nullable = false, length = 200)
    private String subjectTitle;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_id")
    private Person from;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    protected Notice() {}

    Notice(Person person, Kind kind, SubjectRef about, String title, Person from, Instant at) {
        this.person = person;
        this.kind = kind;
        this.subjectKind = about.kind();
        this.subjectRef = about.reference();
        this.subjectTitle = title;
        this.from = from;
        this.madeAt = at;
    }
}
