package uk.dasv.identity;

import java.util.List;
import java.util.Optional;

/** Who somebody is in the partnership today: their name, and the memberships that give them rights. */
public record Standing(long personId, String name, boolean administrator, List<Grant> grants) {

    public Standing {
        grants = List.copyOf(grants);
    }

    /** The membership of the body, where the person sits on it. */
    public Optional<Grant> on(long bodyId) {
        return grants.stream().filter(g -> g.bodyId() == bodyId).findFirst();
    }
}
