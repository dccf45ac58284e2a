package uk.dasv.platform;

import java.util.List;
import java.util.function.Function;

/** A list that is read from its first row to its last, some rows at a time, so that its length costs no memory. */
public interface WholeList<T> {

    /** How many rows there were when the reading began. */
    long total();

    /** The next rows; none when all have been read. */
    List<T> next();

    /** Rows of which each identifier is known from the beginning, so that none comes twice and none is left out. */
    static <T> WholeList<T> of(List<Long> ids, int some, Function<List<Long>, List<T>> read) {
        return new WholeList<>() {

            private int at;

            @Override
            public long total() {
                return ids.size();
            }

            @Override
            public List<T> next() {
                int from = at;
                at = Math.min(ids.size(), from + some);
                return from == at ? List.of() : read.apply(ids.subList(from, at));
            }
        };
    }

    /** A list of which there are only pages. */
    static <T> WholeList<T> paged(int some, Function<PageRequest, Page<T>> list) {
        Page<T> first = list.apply(new PageRequest(1, some));
        return new WholeList<>() {

            private int read;

            @Override
            public long total() {
                return first.total();
            }

            @Override
            public List<T> next() {
                read++;
                if (read > first.pages()) {
                    return List.of();
                }
                return read == 1
                        ? first.rows()
                        : list.apply(new PageRequest(read, some)).rows();
            }
        };
    }
}
