package uk.dasv.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list that was downloaded as CSV: read by its headings, edited cell by cell as a spreadsheet would, and written again. */
public final class CsvList {

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();

    private CsvList() {}

    /** The list as it was downloaded. */
    public static CsvList of(String csv) {
        CsvList list = new CsvList();
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv.replaceFirst("^\\uFEFF", ""))) {
            if (list.headings.isEmpty()) {
                list.headings.addAll(row.getHeader());
            }
            list.rows.add(new LinkedHashMap<>(row.getFieldsAsMap()));
        }
        return list;
    }

    /** What stands in the column, row by row. */
    public List<String> column(String heading) {
        return rows.stream().map(row -> row.get(heading)).toList();
    }

    public List<String> headings() {
        return List.copyOf(headings);
    }

    /** The row in which this stands in the column. */
    public Map<String, String> row(String heading, String value) {
        return rows.stream()
                .filter(row -> value.equals(row.get(heading)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + value + " in " + rows));
    }

    /** The list as it stands now. */
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(headings);
            rows.forEach(
                    row -> writer.writeRecord(headings.stream().map(row::get).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
