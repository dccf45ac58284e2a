package uk.dasv.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A tagged PDF that a screen reader reads as a page: a title, headings, paragraphs, lists and tables, one after the other on
 * upright A4. Its fonts travel with it. It is small print, so that a report fits one sheet.
 */
public final class PdfDocument {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final StringBuilder page = new StringBuilder();
    private final StringBuilder bookmarks = new StringBuilder();
    private final String title;
    private int headings;
    private boolean sheets;

    public PdfDocument(String title) {
        this.title = PdfFile.escaped(title);
        page.append("<h1 id=\"top\">").append(this.title).append("</h1>");
        bookmarks.append("<bookmark name=\"").append(this.title).append("\" href=\"#top\"/>");
    }

    /** A heading, which the reader's table of contents shows too. */
    public PdfDocument heading(String words) {
        return heading(words, "");
    }

    /** A heading with which a page of its own begins; its print is larger than that of a report. */
    public PdfDocument sheet(String words) {
        String next = sheets ? " class=\"next\"" : "";
        sheets = true;
        return heading(words, next);
    }

    /** A heading within a sheet. */
    public PdfDocument part(String words) {
        page.append("<h3>").append(PdfFile.escaped(words)).append("</h3>");
        return this;
    }

    private PdfDocument heading(String words, String kind) {
        headings++;
        page.append("<h2")
                .append(kind)
                .append(" id=\"h")
                .append(headings)
                .append("\">")
                .append(PdfFile.escaped(words))
                .append("</h2>");
        bookmarks
                .append("<bookmark name=\"")
                .append(PdfFile.escaped(words))
                .append("\" href=\"#h")
                .append(headings)
                .append("\"/>");
        return this;
    }

    /** A paragraph; nothing for no words. */
    public PdfDocument paragraph(String words) {
        if (!words.isBlank()) {
            page.append("<p>").append(PdfFile.escaped(words)).append("</p>");
        }
        return this;
    }

    /** A list; nothing for an empty one, which would be none to a screen reader. */
    public PdfDocument list(List<String> items) {
        if (!items.isEmpty()) {
            page.append("<ul>");
            items.forEach(i -> page.append("<li>").append(PdfFile.escaped(i)).append("</li>"));
            page.append("</ul>");
        }
        return this;
    }

    /**
     * A table of words, numbers, dates and nulls; nothing for one without rows.
     *
     * @param widths of how many parts of a hundred each column is wide
     */
    public PdfDocument table(List<String> columns, List<Integer> widths, List<List<?>> rows) {
        if (!rows.isEmpty()) {
            page.append("<table><thead><tr>");
            for (int i = 0; i < columns.size(); i++) {
                page.append("<th scope=\"col\" style=\"width: ")
                        .append(widths.get(i))
                        .append("%\">")
                        .append(PdfFile.escaped(columns.get(i)))
                        .append("</th>");
            }
            page.append("</tr></thead><tbody>");
            rows.forEach(this::row);
            page.append("</tbody></table>");
        }
        return this;
    }

    private void row(List<?> cells) {
        page.append("<tr>");
        for (Object cell : cells) {
            String kind =
                    cell instanceof LocalDate ? " class=\"day\"" : cell instanceof Number ? " class=\"number\"" : "";
            String words = cell instanceof LocalDate day ? SHORT.format(day) : cell == null ? "" : cell.toString();
            page.append("<td")
                    .append(kind)
                    .append('>')
                    .append(PdfFile.escaped(words))
                    .append("</td>");
        }
        page.append("</tr>");
    }

    /** Makes the whole of it and sends it. */
    public void write(OutputStream out) throws IOException {
        PdfFile.write(
                "<html lang=\"en-GB\"><head><title>" + title + "</title><meta name=\"subject\" content=\"" + title
                        + "\"/><style>" + PdfStyle.DOCUMENT + "</style><bookmarks>" + bookmarks
                        + "</bookmarks></head><body"
                        + (sheets ? " class=\"sheets\">" : ">") + page
                        + "</body></html>",
                out);
    }
}
