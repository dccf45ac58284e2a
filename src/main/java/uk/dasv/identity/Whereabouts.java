package uk.dasv.identity;

import java.util.Set;

/**
 * Where a thing stands in the partnership: the place of the body it belongs to, the place of the
 * body it is before now (an escalation's holder, a risk's overseer; else the same), and the people named as its owners.
 * A place is a body's path from the top, e.g. {@code /GB/CG/ERE/}.
 */
public record Whereabouts(String home, String holder, Set<Long> owners) {

    public Whereabouts {
        owners = Set.copyOf(owners);
    }

    /** A thing that stands with one body. */
    public static Whereabouts at(String home, Set<Long> owners) {
        return new Whereabouts(home, home, owners);
    }
}
