package uk.dasv.reporting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.WholeList;
import uk.dasv.reporting.imports.ImportQueries;
import uk.dasv.reporting.sheet.SheetRow;
import uk.dasv.web.Faults;
import uk.dasv.web.ListDownload;

/** The rows that an import did not take, as they came and with the reasons, to be mended and brought again. */
@WebServlet({"/plans/import/rest.csv", "/plans/import/rest.xlsx", "/risks/import/rest.csv", "/risks/import/rest.xlsx"})
public class ImportFiles extends HttpServlet {

    @Inject
    transient ImportPlace place;

    @Inject
    transient NoteWords words;

    @Inject
    transient Faults faults;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("job");
        if (asked == null || !asked.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        long job = Long.parseLong(asked);
        List<String> all = place.queries().headings(job);
        // reasons that stand there from an earlier import are not given back
        List<Integer> columns = IntStream.range(0, Math.max(all.size(), widest(job)))
                .filter(column -> column >= all.size() || !all.get(column).equals(ImportQueries.REASONS))
                .boxed()
                .toList();
        ListDownload.send(
                request,
                response,
                faults,
                new ListDownload.Sheet("to-mend", "Rows to mend", Map.of(), headings(all, columns)),
                WholeList.paged(ListDownload.CHUNK, page -> place.queries().rest(job, page)),
                row -> cells(row, columns),
                rows -> {
                    // nothing leaves the tracker but what the person brought
                },
                LocalDate.now(clock));
    }

    /** The file's own, and ours behind them. */
    private static List<String> headings(List<String> all, List<Integer> columns) {
        List<String> headings = columns.stream()
                .map(column ->
                        column < all.size() && !all.get(column).isBlank() ? all.get(column) : SheetRow.letters(column))
                .collect(Collectors.toCollection(ArrayList::new));
        headings.add(ImportQueries.REASONS);
        return headings;
    }

    private int widest(long job) {
        int widest = 0;
        Page<ImportQueries.RestRow> page = place.queries().rest(job, new PageRequest(1, 1000));
        for (int number = 1; number <= page.pages(); number++) {
            Page<ImportQueries.RestRow> one =
                    number == 1 ? page : place.queries().rest(job, new PageRequest(number, 1000));
            widest = Math.max(
                    widest,
                    one.rows().stream()
                            .mapToInt(r -> r.row().cells().size())
                            .max()
                            .orElse(0));
        }
        return widest;
    }

    private List<?> cells(ImportQueries.RestRow rest, List<Integer> columns) {
        List<Object> cells = columns.stream()
                .map(column -> rest.row().cell(column).text())
                .collect(Collectors.toCollection(ArrayList::new));
        cells.add(words.reasons(rest.verdict(), rest.notes()));
        return cells;
    }
}
