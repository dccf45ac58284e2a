package uk.dasv.reporting.sheet;

/** The place of a cell, read from a name such as {@code B7}: its column from 0 and its row from 1. */
record CellName(int column, int row) {

    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;

    static CellName of(String name) {
        int column = 0;
        int at = 0;
        while (at < name.length() && Character.isLetter(name.charAt(at)) && at < 4) {
            column = column * 26 + Character.toUpperCase(name.charAt(at)) - 'A' + 1;
            at++;
        }
        int row = 0;
        while (at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9' && row <= LAST_ROW) {
            row = row * 10 + name.charAt(at) - '0';
            at++;
        }
        if (at != name.length() || column < 1 || column > LAST_COLUMN || row < 1 || row > LAST_ROW) {
            throw UnreadableFile.because("damaged");
        }
        return new CellName(column - 1, row);
    }
}
