package uk.dasv.notification.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.identity.Person;
import uk.dasv.platform.BaseEntity;

/**
 * A secret address under which a person's calendar program reads their meetings. Only a digest of the secret is kept. It holds
 * until it is taken back, or another takes its place, or the person leaves.
 */
@Entity
@Table(name = "calendar_address")
public class CalendarAddress extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    protected CalendarAddress() {}

    CalendarAddress(Person person, String tokenHash, Instant at) {
        this.person = person;
        this.tokenHash = tokenHash;
        this.madeAt = at;
    }

    void takeBack(Instant at) {
        takenBackAt = at;
    }

    Instant getMadeAt() {
        return madeAt;
    }
}
