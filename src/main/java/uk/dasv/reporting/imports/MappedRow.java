package uk.dasv.reporting.imports;

import java.util.Map;
import uk.dasv.reporting.sheet.Cell;
import uk.dasv.reporting.sheet.SheetRow;

/** A row of the file by our columns. */
public record MappedRow(SheetRow row, Map<String, Integer> columns) {

    /** What stands in the column; blank where the file has no such column. */
    public Cell cell(String key) {
        return has(key) ? row.cell(columns.get(key)) : Cell.BLANK;
    }

    /** Whether the file has such a column. */
    public boolean has(String key) {
        return columns.containsKey(key);
    }

    /** The name of the column's cell in the spreadsheet, such as {@code B7}; null where the file has no such column. */
    public String name(String key) {
        return has(key) ? SheetRow.name(columns.get(key), row.number()) : null;
    }
}
