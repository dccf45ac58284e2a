package uk.dasv.reporting.imports;

import java.util.ArrayList;
import java.util.List;
import uk.dasv.reporting.sheet.SheetFile;
import uk.dasv.reporting.sheet.SheetRow;

/** The first rows of a sheet, among which its headings are. */
final class SheetHead {

    private static final int ROWS = 30;

    private SheetHead() {}

    static List<SheetRow> of(SheetFile file, int sheet) {
        List<SheetRow> first = new ArrayList<>();
        file.read(sheet, row -> {
            first.add(row);
            return first.size() < ROWS;
        });
        return first;
    }

    /** The rows from the one with that number on. */
    static List<SheetRow> from(SheetFile file, int sheet, int number, int rows) {
        List<SheetRow> found = new ArrayList<>();
        file.read(sheet, row -> {
            if (row.number() >= number) {
                found.add(row);
            }
            return found.size() < rows;
        });
        return found;
    }
}
