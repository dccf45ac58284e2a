package uk.dasv.reporting.sheet;

import java.util.List;

/**
 * A file of rows: a workbook or a CSV, told apart by what it holds and not by its name. It is read as a stream, as
 * often as wanted, and refuses with words ({@link UnreadableFile}) whatever is no such file or beyond {@link Limits}.
 */
public sealed interface SheetFile permits Workbook, CsvText {

    /** The names of its sheets; that of a CSV is empty. */
    List<String> sheets();

    /** Gives the rows of a sheet that hold something, from the first to the last. */
    void read(int sheet, RowReader reader);

    /**
     * Looks what kind of file it is and whether it can be taken.
     *
     * @throws UnreadableFile when it cannot, and why
     */
    static SheetFile open(byte[] content) {
        if (content == null || content.length == 0) {
            throw UnreadableFile.because("empty");
        }
        if (content.length > Limits.FILE) {
            throw UnreadableFile.because("tooLarge");
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw UnreadableFile.because("oldOrLocked");
        }
        if (begins(content, 'P', 'K', 3, 4) || begins(content, 'P', 'K', 5, 6)) {
            return Workbook.open(content);
        }
        return CsvText.open(content);
    }

    private static boolean begins(byte[] content, int... with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
