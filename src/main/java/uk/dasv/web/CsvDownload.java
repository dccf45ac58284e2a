package uk.dasv.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/**
 * A list as a CSV file that Excel opens with its accents, a thousand rows at a time. No cell is
 * taken for a formula.
 */
public final class CsvDownload {

    private static final int CHUNK = 1000;
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n]");

    private CsvDownload() {}

    /** Reads the list's first rows, so that whoever may not see it is refused before anything is sent. */
    public static <R> Page<R> first(Function<PageRequest, Page<R>> list) {
        return list.apply(new PageRequest(1, CHUNK));
    }

    /** Sends the file: the headings, the rows already read and all that follow. */
    public static <R> void send(
            HttpServletResponse response,
            String fileName,
            List<String> headings,
            Page<R> first,
            Function<PageRequest, Page<R>> list,
            Function<R, List<?>> cells)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.getWriter().write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(response.getWriter());
        csv.writeRecord(headings);
        for (int number = 1; number <= first.pages(); number++) {
            Page<R> page = number == 1 ? first : list.apply(new PageRequest(number, CHUNK));
            for (R row : page.rows()) {
                csv.writeRecord(cells.apply(row).stream().map(CsvDownload::cell).toList());
            }
        }
        csv.flush();
    }

    /** Cells of which some may be null. */
    public static List<?> cells(Object... values) {
        return Arrays.asList(values);
    }

    /** A number or a date as it is; words that a spreadsheet would take for a formula become plain text. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        return value instanceof CharSequence && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
