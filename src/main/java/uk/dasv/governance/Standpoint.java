package uk.dasv.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.identity.Role;

/**
 * From where somebody looks at the partnership: the body they act for and their role there, the
 * body above it, the bodies it scrutinises, and when each of them meets. What a page shows follows
 * from this, never from which body it is.
 */
public record Standpoint(Role role, Place own, Optional<Place> above, List<Place> scrutinised) {

    public Standpoint {
        scrutinised = List.copyOf(scrutinised);
    }

    /** A body, whether others escalate to it, and its meetings; null where there is none. */
    public record Place(
            String code, String name, String path, boolean receives, Sitting last, Sitting next, Sitting reachable) {}

    /** A meeting; what is raised after the day the papers are due waits for the one after. */
    public record Sitting(LocalDate on, LocalDate papersBy, String place) {}

    /** Others escalate to the body, and it to nobody: it is the end of the line. */
    public boolean isTop() {
        return own.receives() && above.isEmpty();
    }

    /** Others escalate to the body, and it to one above. */
    public boolean isBetween() {
        return own.receives() && above.isPresent();
    }

    /** The body is in no line of escalation, so that it reads and challenges. */
    public boolean isOutside() {
        return !own.receives() && above.isEmpty();
    }
}
