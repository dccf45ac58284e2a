package uk.dasv.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/** CSV that Excel opens with its accents; no cell is taken for a formula. */
final class CsvFile implements ListFile {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n]");

    private final CsvWriter csv;

    CsvFile(Writer out, ListDownload.Sheet sheet) throws IOException {
        out.write('\uFEFF');
        csv = CsvWriter.builder().build(out);
        csv.writeRecord(sheet.headings());
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvFile::cell).toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
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
