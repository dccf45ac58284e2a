package uk.dasv.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A spreadsheet with one sheet: headings that stay in sight and can be filtered by, numbers as
 * numbers, dates as dates, and words always as words, never as a formula.
 */
final class XlsxFile implements ListFile {

    private static final int FLUSHED_AFTER = 500;
    private static final int WIDEST = 60;

    private final Workbook workbook;
    private final Worksheet worksheet;
    private final int columns;
    private int row;

    XlsxFile(OutputStream out, ListDownload.Sheet sheet) throws IOException {
        workbook = new Workbook(out, "DASV Delivery Tracker", "1.0");
        workbook.properties().setTitle(sheet.title());
        worksheet = workbook.newWorksheet(sheet.title());
        columns = sheet.headings().size();
        worksheet.freezePane(1, 1);
        for (int column = 0; column < columns; column++) {
            String heading = sheet.headings().get(column);
            worksheet.value(0, column, heading);
            worksheet
                    .style(0, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            // wide enough for a title in the column of titles, and for a date everywhere
            worksheet.width(column, column == 1 ? WIDEST : Math.max(14, heading.length() + 2));
        }
    }

    @Override
    public void row(List<?> cells) throws IOException {
        row++;
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                worksheet.value(row, column, number);
            } else if (cell instanceof LocalDate date) {
                worksheet.value(row, column, date);
                worksheet.style(row, column).format("d mmmm yyyy").set();
            } else if (cell != null) {
                worksheet.value(row, column, cell.toString());
            }
        }
        if (row % FLUSHED_AFTER == 0) {
            worksheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        worksheet.setAutoFilter(0, 0, row, columns - 1);
        worksheet.finish();
        workbook.finish();
    }
}
