package uk.dasv.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.dasv.platform.BaseEntity;

/**
 * A browser in which somebody has signed in. It gives no right; it only keeps strangers' wrong tries
 * from making its owner wait. Only a digest of what the browser holds is kept. Gone when it was not
 * used for half a year, or when the person chooses a new password.
 */
@Entity
@Table(name = "known_browser")
public class KnownBrowser extends BaseEntity {

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "last_used_at", nullable = false)
    private Instant lastUsedAt;

    protected KnownBrowser() {}

    KnownBrowser(long personId, String tokenHash, Instant at) {
        this.personId = personId;
        this.tokenHash = tokenHash;
        this.lastUsedAt = at;
    }

    long getPersonId() {
        return personId;
    }

    String getTokenHash() {
        return tokenHash;
    }

    Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
