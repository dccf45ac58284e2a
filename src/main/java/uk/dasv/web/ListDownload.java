package uk.dasv.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import uk.dasv.platform.WholeList;

/**
 * A list as a file, exactly as the page of the same address shows it: CSV, a spreadsheet or an
 * accessible PDF. Read and sent a thousand rows at a time, however long it is; only a PDF is made
 * whole before it is sent, and is refused above {@link #LONGEST_PDF} rows.
 */
public final class ListDownload {

    /** The rows of the longest PDF. */
    public static final int LONGEST_PDF = 2000;

    /** As many rows as are read and sent at once. */
    public static final int CHUNK = 1000;

    private ListDownload() {}

    /** The kinds of file, by the ending of the address. */
    enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        PDF("application/pdf");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        static Format of(String path) {
            return valueOf(path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        }

        ListFile open(HttpServletResponse response, Sheet sheet, LocalDate today) throws IOException {
            return switch (this) {
                case CSV -> new CsvFile(response.getWriter(), sheet);
                case XLSX -> new XlsxFile(response.getOutputStream(), sheet);
                case PDF -> new PdfFile(response.getOutputStream(), sheet, today);
            };
        }
    }

    /**
     * What the file is called, what stands above the list, which filters and sort are in force, and
     * the headings of its columns.
     */
    public record Sheet(String name, String title, Map<String, String> shown, List<String> headings) {

        public Sheet {
            headings = List.copyOf(headings);
        }
    }

    /**
     * Sends the file that the address asks for. The reading has begun, and the export is recorded, before anything is
     * sent: whoever may not see the list is refused as on its page.
     */
    public static <R> void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Faults faults,
            Sheet sheet,
            WholeList<R> list,
            Function<R, List<?>> cells,
            LongConsumer exported,
            LocalDate today)
            throws IOException {
        Format format = Format.of(request.getServletPath());
        if (format == Format.PDF && list.total() > LONGEST_PDF) {
            faults.show(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, null);
            return;
        }
        exported.accept(list.total());
        response.setContentType(format.type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + sheet.name() + "." + format.name().toLowerCase(Locale.ROOT) + "\"");
        ListFile file = format.open(response, sheet, today);
        for (List<R> rows = list.next(); !rows.isEmpty(); rows = list.next()) {
            for (R row : rows) {
                file.row(cells.apply(row));
            }
        }
        file.end();
    }

    /** Cells of which some may be null. */
    public static List<?> cells(Object... values) {
        return Arrays.asList(values);
    }
}
