package uk.dasv.identity;

import java.util.Optional;

/**
 * Tells who somebody is in the partnership today. Memberships belong to {@code governance}, which
 * depends on this package; it brings the one implementation.
 */
public interface Standings {

    /** The person's standing today, or empty when there is no such person or they have left. */
    Optional<Standing> today(long personId);
}
