package uk.dasv.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.stream.Collectors;

/**
 * A tagged PDF that a screen reader reads as the page: a title, a language, headings, a table whose
 * headings are repeated on every page. Its fonts travel with it.
 */
final class PdfFile implements ListFile {

    static {
        // it would tell the log of every font it loads
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 14mm 12mm 16mm;
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt DejaVu } }
            body { font: 7.5pt/1.35 DejaVu; color: #0b0c0c }
            h1 { font-size: 16pt; margin: 0 0 2mm }
            p { font-size: 9pt; margin: 0 0 4mm }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
            th { text-align: left; vertical-align: bottom; border-bottom: 1.2pt solid #0b0c0c; padding: 1mm 1.5mm 1mm 0 }
            td { text-align: left; vertical-align: top; border-bottom: 0.4pt solid #b1b4b6; padding: 1mm 1.5mm 1mm 0 }
            tr { page-break-inside: avoid }
            td:first-child, .day { white-space: nowrap }
            .number { text-align: right; padding-right: 3mm }
            """;

    private final OutputStream out;
    private final StringBuilder page = new StringBuilder();
    private final List<String> headings;
    private int rows;

    PdfFile(OutputStream out, ListDownload.Sheet sheet, LocalDate today) {
        this.out = out;
        String title = escaped(sheet.title());
        page.append("<html lang=\"en-GB\"><head><title>")
                .append(title)
                .append("</title><meta name=\"subject\" content=\"")
                .append(title)
                .append("\"/><style>")
                .append(STYLE)
                .append("</style><bookmarks><bookmark name=\"")
                .append(title)
                .append("\" href=\"#list\"/></bookmarks></head><body><h1 id=\"list\">")
                .append(title)
                .append("</h1><p>As the tracker showed it on ")
                .append(DAY.format(today))
                .append(". ")
                .append(escaped(told(sheet)))
                .append("</p>");
        this.headings = sheet.headings();
    }

    private static String told(ListDownload.Sheet sheet) {
        String filters = sheet.shown().entrySet().stream()
                .filter(e -> !e.getKey().equals("sort"))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return filters.isEmpty() ? "The whole list." : "Only: " + filters + ".";
    }

    @Override
    public void row(List<?> cells) {
        if (rows == 0) {
            page.append("<table><thead><tr>");
            headings.forEach(
                    h -> page.append("<th scope=\"col\">").append(escaped(h)).append("</th>"));
            page.append("</tr></thead><tbody>");
        }
        rows++;
        page.append("<tr>");
        for (Object cell : cells) {
            page.append(
                            cell instanceof LocalDate
                                    ? "<td class=\"day\">"
                                    : cell instanceof Number ? "<td class=\"number\">" : "<td>")
                    .append(
                            cell instanceof LocalDate date
                                    ? SHORT.format(date)
                                    : cell == null ? "" : escaped(cell.toString()))
                    .append("</td>");
        }
        page.append("</tr>");
    }

    @Override
    public void end() throws IOException {
        // a table without rows would be none to a screen reader
        page.append(rows == 0 ? "<p>Nothing matches.</p>" : "</tbody></table>").append("</body></html>");
        write(page.toString(), out);
    }

    /** Makes a PDF of a page of XML; its font is called DejaVu. */
    static void write(String page, OutputStream out) throws IOException {
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(() -> font("DejaVuSans.ttf"), "DejaVu", 400, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu", 700, FontStyle.NORMAL, true)
                .withHtmlContent(page, null)
                .toStream(out)
                .run();
    }

    private static InputStream font(String name) {
        return PdfFile.class.getResourceAsStream("/uk/dasv/fonts/" + name);
    }

    /** As words of XML; what XML cannot hold is left out. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
