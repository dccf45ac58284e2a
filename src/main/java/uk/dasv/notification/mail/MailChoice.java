package uk.dasv.notification.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;

/** How somebody wants to be told by e-mail. Who has not chosen is told of what is urgent at once, and of the rest each working day. */
@Entity
@Table(name = "mail_choice")
public class MailChoice extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "urgent_at_once", nullable = false)
    private boolean urgentAtOnce = true;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private MailRhythm rest = MailRhythm.DAILY;

    protected MailChoice() {}

    MailChoice(Person person) {
        this.person = person;
    }

    void choose(boolean urgentNow, MailRhythm rhythm) {
        urgentAtOnce = urgentNow;
        rest = rhythm;
    }

    /** How somebody with this choice is told; null where they are not told by e-mail. */
    MailWay way(boolean urgent) {
        if (urgent && urgentAtOnce) {
            return MailWay.AT_ONCE;
        }
        return rest == MailRhythm.NONE ? null : MailWay.DIGEST;
    }

    Person getPerson() {
        return person;
    }

    boolean isUrgentAtOnce() {
        return urgentAtOnce;
    }

    MailRhythm getRest() {
        return rest;
    }
}
