package uk.dasv.platform;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A list that is read from its first row to its last, some rows at a time, so that a long one is never held whole. */
public final class WholeList<T> {

    private final long total;
    private final IntFunction<List<T>> part;
    private int read;

    private WholeList(long total, IntFunction<List<T>> part) {
        this.total = total;
        this.part = part;
    }

    /** Rows of which every identifier is known from the beginning, so that none comes twice and none is left out. */
    public static <T> WholeList<T> of(List<Long> ids, int some, Function<List<Long>, List<T>> read) {
        return new WholeList<>(ids.size(), number -> {
            int from = Math.min(ids.size(), number * some);
            int to = Math.min(ids.size(), from + some);
            return from == to ? List.of() : read.apply(ids.subList(from, to));
        });
    }

    /** A list of which there are only pages; the first is read at once. */
    public static <T> WholeList<T> paged(int some, Function<PageRequest, Page<T>> list) {
        Page<T> first = list.apply(new PageRequest(1, some));
        return new WholeList<>(first.total(), number -> {
            if (number == 0) {
                return first.rows();
            }
            return number < first.pages()
                    ? list.apply(new PageRequest(number + 1, some)).rows()
                    : List.of();
        });
    }

    /** The same list with more about its rows, which is read for each part of it at once. */
    public <R> WholeList<R> completed(Function<List<T>, List<R>> more) {
        return new WholeList<>(total, number -> {
            List<T> rows = part.apply(number);
            return rows.isEmpty() ? List.of() : more.apply(rows);
        });
    }

    /** How many rows there were when the reading began. */
    public long total() {
        return total;
    }

    /** The next rows; none when all have been read. */
    public List<T> next() {
        return part.apply(read++);
    }
}
