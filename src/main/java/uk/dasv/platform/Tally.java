package uk.dasv.platform;

/** Counts several things in one statement: how many rows fulfil each condition. */
public final class Tally {

    private Tally() {}

    /** The words of a query for the number of rows with that identifier which fulfil the condition. */
    public static String of(String id, String condition) {
        // not a sum of ones and noughts: as parameters without a type H2 would not add them up
        return "COUNT(CASE WHEN " + condition + " THEN " + id + " ELSE NULL END)";
    }
}
