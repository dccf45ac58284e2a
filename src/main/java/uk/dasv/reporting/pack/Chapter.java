package uk.dasv.reporting.pack;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A chapter of a pack, which begins a page of its own on paper.
 *
 * @param part which part of the pack it belongs to
 * @param href the page of the tracker that it is about; null where there is none
 */
public record Chapter(Part part, String title, String href, List<Block> blocks) implements Serializable {

    /** The parts of a pack in their order. */
    public enum Part {
        SUMMARY,
        AGENDA,
        PAPERS,
        HIGHLIGHTS,
        WAITING
    }

    public Chapter {
        blocks = List.copyOf(blocks);
    }

    /** A chapter on its way; what is empty is left out, and what is long is cut with how much more there is. */
    static final class Draft {

        private final Part part;
        private final String title;
        private final String href;
        private final List<Block> blocks = new ArrayList<>();

        Draft(Part part, String title, String href) {
            this.part = part;
            this.title = title;
            this.href = href;
        }

        Draft heading(String words) {
            blocks.add(Block.heading(words));
            return this;
        }

        Draft paragraph(String words) {
            if (words != null && !words.isBlank()) {
                words.lines().filter(l -> !l.isBlank()).map(Block::paragraph).forEach(blocks::add);
            }
            return this;
        }

        Draft list(List<String> items) {
            if (!items.isEmpty()) {
                blocks.add(Block.list(items));
            }
            return this;
        }

        /** A table, or the words for none. */
        Draft table(String about, List<String> columns, List<Integer> widths, List<List<String>> rows, String none) {
            return rows.isEmpty() ? paragraph(none) : add(Block.table(about, columns, widths, rows));
        }

        Draft add(Block block) {
            blocks.add(block);
            return this;
        }

        /** Says how many are not shown, if any, and where they are. */
        Draft rest(long all, int shown, String where) {
            return all > shown ? paragraph("And " + (all - shown) + " more" + where + ".") : this;
        }

        Chapter done() {
            return new Chapter(part, title, href, blocks);
        }
    }

    /** As much of the words as fits on a line. */
    static String cut(String words, int most) {
        String line = words == null ? "" : words.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1).strip() + "…";
    }
}
