package uk.dasv.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.RuleViolation;

/** A link that lets somebody choose a password once; without a person it makes the first administrator. */
@Entity
@Table(name = "password_link")
public class PasswordLink extends BaseEntity {

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected PasswordLink() {}

    PasswordLink(Long personId, String tokenHash, Instant expiresAt) {
        this.personId = personId;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    void use(Instant at) {
        if (!isAlive(at)) {
            throw RuleViolation.of("link.dead");
        }
        usedAt = at;
    }

    boolean isAlive(Instant at) {
        return usedAt == null && at.isBefore(expiresAt);
    }

    boolean isUsedSince(Instant then) {
        return usedAt != null && usedAt.isAfter(then);
    }

    Long getPersonId() {
        return personId;
    }
}
