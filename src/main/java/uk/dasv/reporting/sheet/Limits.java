package uk.dasv.reporting.sheet;

/** How much of a file is read at most. A plan has some hundred rows; whatever is beyond these is a mistake or an attack. */
public final class Limits {

    /** Bytes of a file as it is sent. */
    public static final int FILE = 10 * 1024 * 1024;

    /** Rows that hold something. */
    public static final int ROWS = 20_000;

    /** Columns that hold something. */
    public static final int COLUMNS = 200;

    /** Characters in one cell, as in Excel. */
    public static final int CELL = 32_767;

    /** Sheets of a workbook. */
    static final int SHEETS = 50;

    /** Files inside a workbook. */
    static final int ENTRIES = 2_000;

    /** Bytes that one reading of a workbook unpacks in all. */
    static final long UNPACKED = 120L * 1024 * 1024;

    /** How many times larger than packed a part may be; real sheets come to 20 or 40. */
    static final long RATIO = 150;

    /** Below this many bytes the ratio does not matter. */
    static final long RATIO_FROM = 4L * 1024 * 1024;

    /** Characters of all texts that a workbook keeps in one place. */
    static final long SHARED = 12_000_000;

    /** Elements within each other. */
    static final int DEPTH = 64;

    private Limits() {}
}
