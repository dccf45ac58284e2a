package uk.dasv.meeting.session;

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
import uk.dasv.platform.BaseEntity;

/** Whether a member of the body was at its meeting. */
@Entity
@Table(name = "attendance")
public class Attendance extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "meeting_id")
    private Meeting meeting;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Presence presence;

    protected Attendance() {}

    public Attendance(Meeting meeting, Person person, Presence presence) {
        this.meeting = meeting;
        this.person = person;
        this.presence = presence;
    }

    /** It is known better now. */
    public void is(Presence better) {
        this.presence = better;
    }

    public Person getPerson() {
        return person;
    }

    public Presence getPresence() {
        return presence;
    }
}
