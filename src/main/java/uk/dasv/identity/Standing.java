package uk.dasv.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who somebody is in the partnership today: their name, the memberships that give them rights, and
 * when they chose their password (null when they have none).
 */
public record Standing(long personId, String name, boolean administrator, List<Grant> grants, Instant passwordSetAt) {

    public Standing {
        grants = List.copyOf(grants);
    }

    /** The standing of somebody without a password. */
    public Standing(long personId, String name, boolean administrator, List<Grant> grants) {
        this(personId, name, administrator, grants, null);
    }

    /** The membership of the body, where the person sits on it; the strongest where they have several. */
    public Optional<Grant> on(long bodyId) {
        return grants.stream().filter(g -> g.bodyId() == bodyId).min(Grant.STRONGEST_FIRST);
    }

    /** The membership somebody starts from who has not chosen one: where they answer for most. */
    Optional<Grant> strongest() {
        return grants.stream().min(Grant.STRONGEST_FIRST);
    }

    /** One membership for each body the person sits on. */
    public List<Grant> bodies() {
        return grants.stream()
                .filter(g -> on(g.bodyId()).filter(g::equals).isPresent())
                .toList();
    }
}
