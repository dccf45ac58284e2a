package uk.dasv.identity;

import java.util.List;

/**
 * The things of one kind as a search sees them, in words of a query whose alias of the thing is
 * {@code t} and that of its body {@code b}. {@link Searches} asks the query.
 *
 * @param permission what lets somebody see such a thing
 * @param from the thing with its body, {@code Risk t JOIN t.body b}
 * @param title the field people know it by
 * @param owners the fields with the identifiers of its owners
 * @param words the fields that are searched beside its reference
 * @param order how the things are sorted when none is exactly what was typed
 */
public record Searched(
        Permission permission, String from, String title, List<String> owners, List<String> words, String order) {

    public Searched {
        owners = List.copyOf(owners);
        words = List.copyOf(words);
    }
}
