package uk.dasv.identity;

import java.util.Comparator;
import java.util.Set;

/**
 * One membership as far as rights go: a role on a body, by the body's place in the line of
 * escalation, and the places of the bodies it scrutinises.
 */
public record Grant(
        long bodyId, String code, String name, String shortName, String path, Role role, Set<String> scrutinises) {

    /** The strongest role first; between equals the body deepest in the line, which knows its things best. */
    static final Comparator<Grant> STRONGEST_FIRST = Comparator.comparing(Grant::role)
            .thenComparing(Comparator.comparingInt(Grant::depth).reversed())
            .thenComparing(Grant::path);

    public Grant {
        scrutinises = Set.copyOf(scrutinises);
    }

    private int depth() {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    /** How this membership's body stands to the body at the place. */
    public Relation to(String place) {
        if (place.equals(path)) {
            return Relation.OWN;
        }
        if (place.startsWith(path)) {
            return Relation.BELOW;
        }
        if (path.startsWith(place)) {
            return Relation.ABOVE;
        }
        return scrutinises.contains(place) ? Relation.SCRUTINISED : Relation.OTHER;
    }
}
