package uk.dasv.plan;

/** The columns a list of actions can be sorted by. */
public enum ActionSort {
    DUE("currentDue"),
    REFERENCE("reference"),
    TITLE("title"),
    /** By meaning: {@link Brag#urgency()}. */
    RATING("rating"),
    PERCENT("percentDone"),
    UPDATED("lastUpdateAt");

    private final String field;

    ActionSort(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
