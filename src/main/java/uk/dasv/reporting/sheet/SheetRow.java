package uk.dasv.reporting.sheet;

import java.util.List;

/** A row that holds something: its number as the spreadsheet shows it, from 1, and its cells from column A. */
public record SheetRow(int number, List<Cell> cells) {

    /** The cell in that column, from 0; blank beyond the last. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** The name of a cell as spreadsheets show it, such as {@code B7}. */
    public static String name(int column, int row) {
        return letters(column) + row;
    }

    /** The letters of a column, from 0: A to Z, AA and so on. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
