package uk.dasv.reporting.sheet;

import java.util.ArrayList;
import java.util.List;

/** Passes on the rows of a sheet that hold something, and counts them against the limits. */
final class Rows {

    private final RowReader reader;
    private int seen;

    Rows(RowReader reader) {
        this.reader = reader;
    }

    /** Whether more rows are wanted. */
    boolean pass(int number, List<Cell> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last == 0) {
            return true;
        }
        if (last > Limits.COLUMNS) {
            throw UnreadableFile.because("tooManyColumns");
        }
        seen++;
        if (seen > Limits.ROWS) {
            throw UnreadableFile.because("tooManyRows");
        }
        SheetRow row = new SheetRow(number, new ArrayList<>(cells.subList(0, last)));
        try {
            return reader.row(row);
        } catch (RuntimeException e) {
            throw new ReaderFault(e);
        }
    }
}
