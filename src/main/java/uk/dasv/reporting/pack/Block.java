package uk.dasv.reporting.pack;

import java.io.Serializable;
import java.util.List;

/**
 * A piece of a pack as people read it, the same on the page and on paper: a heading within a chapter, a paragraph, a list or a
 * table of words.
 *
 * @param words of a heading or a paragraph, and what a table is about; else empty
 * @param columns the headings of a table's columns
 * @param widths of how many parts of a hundred each column is wide on paper
 * @param rows the items of a list, each a row of its own, or the rows of a table
 * @param links where the cells of a table lead, empty for nowhere; no rows where none leads anywhere. They are not kept: what a
 *     number counted once is another list by now
 */
public record Block(
        Kind kind,
        String words,
        List<String> columns,
        List<Integer> widths,
        List<List<String>> rows,
        List<List<String>> links)
        implements Serializable {

    /** What sort of piece it is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST,
        TABLE
    }

    public Block {
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
        links = links.stream().map(List::copyOf).toList();
    }

    Block(Kind kind, String words, List<String> columns, List<Integer> widths, List<List<String>> rows) {
        this(kind, words, columns, widths, rows, List.of());
    }

    /** The same with where its cells lead. */
    Block leadingTo(List<List<String>> there) {
        return new Block(kind, words, columns, widths, rows, there);
    }

    /** Where the cell leads; empty for nowhere. */
    public String link(int row, int column) {
        return links.isEmpty() ? "" : links.get(row).get(column);
    }

    static Block heading(String words) {
        return new Block(Kind.HEADING, words, List.of(), List.of(), List.of());
    }

    static Block paragraph(String words) {
        return new Block(Kind.PARAGRAPH, words, List.of(), List.of(), List.of());
    }

    static Block list(List<String> items) {
        return new Block(
                Kind.LIST,
                "",
                List.of(),
                List.of(),
                items.stream().map(List::of).toList());
    }

    static Block table(String about, List<String> columns, List<Integer> widths, List<List<String>> rows) {
        return new Block(Kind.TABLE, about, columns, widths, rows);
    }

    /** Whether it is of that kind. */
    public boolean is(String name) {
        return kind.name().equals(name);
    }
}
