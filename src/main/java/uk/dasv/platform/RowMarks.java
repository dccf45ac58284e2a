package uk.dasv.platform;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The marks of one kind of list: how they begin, and which cells they mark in which order. */
public final class RowMarks<P extends Enum<P>> {

    private final String beginning;
    private final Class<P> type;
    private final Set<P> ownWords;

    /**
     * @param ownWords the cells that hardly ever hold the same in two rows
     */
    public RowMarks(String beginning, Class<P> type, Set<P> ownWords) {
        this.beginning = beginning;
        this.type = type;
        this.ownWords = Set.copyOf(ownWords);
    }

    /** The mark of a row with these cells: texts, numbers, days as ISO writes them, nothing for null. */
    public String of(Map<P, Object> cells) {
        return writer().mark(cells);
    }

    /** Writes the marks of one list. */
    public Writer writer() {
        return new Writer();
    }

    /** Writes the marks of a list; what stands in many of its rows is made into letters once. */
    public final class Writer {

        /** As many of them as are remembered. */
        private static final int MOST = 2000;

        private final Map<Object, String> known = new HashMap<>();

        private Writer() {}

        /** The mark of a row with these cells: texts, numbers, days as ISO writes them, nothing for null. */
        public String mark(Map<P, Object> cells) {
            StringBuilder mark = new StringBuilder(beginning);
            for (P part : type.getEnumConstants()) {
                Object cell = cells.get(part);
                mark.append(ownWords.contains(part) || known.size() >= MOST ? RowMark.print(cell) : known(cell));
            }
            return mark.toString();
        }

        private String known(Object cell) {
            return known.computeIfAbsent(cell == null ? "" : cell, RowMark::print);
        }
    }

    /** Reads a mark; empty when the text is none. */
    public Optional<RowMark<P>> read(String text) {
        String bare = text.strip();
        P[] parts = type.getEnumConstants();
        if (!bare.startsWith(beginning) || bare.length() != beginning.length() + RowMark.LETTERS * parts.length) {
            return Optional.empty();
        }
        Map<P, String> prints = new EnumMap<>(type);
        int at = beginning.length();
        for (P part : parts) {
            prints.put(part, bare.substring(at, at + RowMark.LETTERS));
            at += RowMark.LETTERS;
        }
        return Optional.of(new RowMark<>(prints));
    }
}
