package uk.dasv.reporting.imports;

/** What is to be done with a row of the file. */
public enum Verdict {
    /** It is the row of the headings. */
    HEADINGS,
    /** It becomes something new. */
    NEW,
    /** It changes something that is there. */
    CHANGED,
    /** Nothing in it was changed. */
    SAME,
    /** What it would make is there already. */
    THERE,
    /** It changes something that somebody else has changed meanwhile; the person chooses. */
    CONFLICT,
    /** Something in it is wrong. */
    WRONG
}
