package uk.dasv.identity;

import java.util.Set;

/**
 * One membership as far as rights go: a role on a body, by the body's place in the line of
 * escalation, and the places of the bodies it scrutinises.
 */
public record Grant(
        long bodyId, String code, String name, String shortName, String path, Role role, Set<String> scrutinises) {

    public Grant {
        scrutinises = Set.copyOf(scrutinises);
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
