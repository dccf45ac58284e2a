package uk.dasv.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/**
 * Somebody who works in the partnership. Their rights come from memberships; a leaver keeps their
 * history and loses their rights.
 */
@Entity
@Table(name = "person")
public class Person extends BaseEntity {

    @Column(nullable = false, length = 120)
    private String name;

    /** What they sign in with, in lower case. */
    @Column(nullable = false, length = 200)
    private String email;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(nullable = false)
    private boolean administrator;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "password_hash", length = 255)
    private String passwordHash;

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    protected Person() {}

    public Person(String name, String email, Long organisationId, boolean administrator) {
        describe(name, email, organisationId, administrator);
    }

    /** Changes what is known of the person. */
    public final void describe(String newName, String newEmail, Long newOrganisationId, boolean isAdministrator) {
        this.name = newName.strip();
        this.email = newEmail.strip().toLowerCase(java.util.Locale.ROOT);
        this.organisationId = newOrganisationId;
        this.administrator = isAdministrator;
    }

    /** Takes the hash of a password the person chose. */
    public void choosePassword(String hash, Instant at) {
        this.passwordHash = hash;
        this.passwordSetAt = at;
    }

    /** The person has left: they can no longer sign in. */
    public void leave(LocalDate on) {
        if (leftOn != null) {
            throw RuleViolation.of("person.alreadyLeft", name);
        }
        this.leftOn = on;
    }

    /** The person is back. */
    public void comeBack() {
        this.leftOn = null;
    }

    public boolean hasLeft(LocalDate today) {
        return leftOn != null && !leftOn.isAfter(today);
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public Long getOrganisationId() {
        return organisationId;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public Instant getPasswordSetAt() {
        return passwordSetAt;
    }
}
