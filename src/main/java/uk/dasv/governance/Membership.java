package uk.dasv.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.dasv.identity.Person;
import uk.dasv.identity.Role;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/** Somebody sits on a body in a role from one day to another; both days count. Rights come from here. */
@Entity
@Table(name = "membership")
public class Membership extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "body_id")
    private Body body;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Role role;

    @Column(name = "from_on", nullable = false)
    private LocalDate from;

    @Column(name = "to_on")
    private LocalDate to;

    protected Membership() {}

    public Membership(Person person, Body body, Role role, LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw RuleViolation.at("to", "membership.endsBeforeItStarts");
        }
        this.person = person;
        this.body = body;
        this.role = role;
        this.from = from;
        this.to = to;
    }

    /**
     * Ends the membership with that day. The day before it began takes it back: it never gave rights.
     *
     * @throws RuleViolation when the day is earlier than that
     */
    public void end(LocalDate on) {
        if (on.isBefore(from.minusDays(1))) {
            throw RuleViolation.at("to", "membership.endsBeforeItStarts");
        }
        this.to = on;
    }

    public Person getPerson() {
        return person;
    }

    public Body getBody() {
        return body;
    }

    public Role getRole() {
        return role;
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }
}
