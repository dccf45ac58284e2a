package uk.dasv.reporting.sheet;

/**
 * What stands in a cell, as people read it: a date as {@code 3 April 2026}, a percentage as {@code 50%}, a number
 * without the marks of its format. Words are cleaned of control characters.
 */
public record Cell(String text, Note note) {

    /** What else is to be said of the cell. */
    public enum Note {
        NONE,
        /** A formula; what it gave when the file was saved is taken. */
        FORMULA,
        /** A formula of which the file does not say what it gave. */
        FORMULA_WITHOUT_VALUE,
        /** An error such as {@code #REF!}. */
        ERROR
    }

    public static final Cell BLANK = new Cell("", Note.NONE);

    private static final char MARK = '\u001F';

    public static Cell of(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, Note.NONE);
    }

    public boolean isBlank() {
        return text.isBlank() && note != Note.FORMULA_WITHOUT_VALUE;
    }

    /** The cell as one string, from which {@link #unpacked} makes it again. */
    public String packed() {
        return note == Note.NONE ? text : MARK + String.valueOf(note.ordinal()) + text;
    }

    /** Makes a cell again from what {@link #packed} gave. */
    public static Cell unpacked(String packed) {
        return packed.length() > 1 && packed.charAt(0) == MARK
                ? new Cell(packed.substring(2), Note.values()[packed.charAt(1) - '0'])
                : of(packed);
    }
}
