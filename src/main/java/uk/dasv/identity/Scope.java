package uk.dasv.identity;

import jakarta.persistence.TypedQuery;
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

    /** The same as words of a query, from the names of a body's path and of owners' ids; {@link #bind} gives the values. */
    public String words(String path, String... owners) {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < below.size(); i++) {
            any.add(path + " LIKE :scopeBelow" + i);
        }
        if (!exactly.isEmpty()) {
            any.add(path + " IN :scopeExactly");
        }
        if (ownerId != null) {
            for (String owner : owners) {
                any.add(owner + " = :scopeOwner");
            }
        }
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", any) + ")";
    }

    /** Gives {@link #words} their values; {@code owned} says whether they name owners. */
    public <T> TypedQuery<T> bind(TypedQuery<T> query, boolean owned) {
        for (int i = 0; i < below.size(); i++) {
            query.setParameter("scopeBelow" + i, below.get(i) + "%");
        }
        if (!exactly.isEmpty()) {
            query.setParameter("scopeExactly", exactly);
        }
        if (owned && ownerId != null) {
            query.setParameter("scopeOwner", ownerId);
        }
        return query;
    }
}
