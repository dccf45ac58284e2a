package uk.dasv.platform;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/** One page of a list: its rows, and how many there are in all. */
public record Page<T>(List<T> rows, long total, PageRequest request) implements Serializable {

    public Page {
        rows = List.copyOf(rows);
    }

    /** The same page of something made of each row. */
    public <R> Page<R> map(Function<? super T, R> make) {
        return new Page<>(rows.stream().<R>map(make).toList(), total, request);
    }

    /** How many pages there are; one for an empty list. */
    public int pages() {
        return (int) Math.max(1, (total + request.size() - 1) / request.size());
    }

    /** The number of the first row shown, from 1; 0 when there is none. */
    public long first() {
        return total == 0 ? 0 : request.offset() + 1L;
    }

    /** The number of the last row shown. */
    public long last() {
        return Math.min(total, request.offset() + (long) rows.size());
    }
}
