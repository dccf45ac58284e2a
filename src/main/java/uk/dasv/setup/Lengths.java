package uk.dasv.setup;

/** How long texts in strategy files may be, in characters; the columns they are written to are as wide. */
final class Lengths {

    static final int NAME = 120;
    static final int TITLE = 250;
    static final int PROSE = 2000;

    private Lengths() {}
}
