package uk.dasv.plan;

import java.util.Optional;
import java.util.stream.Stream;

/** The columns a list of actions can be sorted by. */
public enum ActionSort {
    DUE("due", "currentDue"),
    REFERENCE("reference", "reference"),
    TITLE("title", "title"),
    RATING("rating", "rating"),
    PERCENT("percent", "percentDone"),
    UPDATED("updated", "lastUpdateAt");

    private final String key;
    private final String field;

    ActionSort(String key, String field) {
        this.key = key;
        this.field = field;
    }

    /** The column for what stands in an address, without its {@code -desc}. */
    public static Optional<ActionSort> of(String text) {
        String wanted = text == null ? "" : text.replaceFirst("-desc$", "");
        return Stream.of(values()).filter(s -> s.key.equals(wanted)).findFirst();
    }

    String field() {
        return field;
    }
}
