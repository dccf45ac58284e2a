package uk.dasv.identity;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody may see by one permission: every body at or below some places, some bodies
 * exactly, and whatever they own. An empty scope sees nothing.
 */
public record Scope(List<String> below, List<String> exactly, Long ownerId) {

    public Scope {
        below = List.copyOf(below);
        exactly = List.copyOf(exactly);
    }

    /** The scope as a condition on a body's path and the owners' ids. */
    @SafeVarargs
    public final Predicate on(CriteriaBuilder cb, Expression<String> path, Expression<Long>... owners) {
        List<Predicate> any = new ArrayList<>();
        for (String place : below) {
            any.add(cb.like(path, place + "%"));
        }
        if (!exactly.isEmpty()) {
            any.add(path.in(exactly));
        }
        if (ownerId != null) {
            for (Expression<Long> owner : owners) {
                any.add(cb.equal(owner, ownerId));
            }
        }
        return cb.or(any.toArray(Predicate[]::new));
    }
}
