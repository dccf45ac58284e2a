package uk.dasv.plan;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;

/** The columns a list of actions can be sorted by. */
public enum ActionSort {
    DUE("currentDue"),
    REFERENCE("reference"),
    TITLE("title"),
    BODY("body", "shortName"),
    OWNER("owner", "name"),
    /** By meaning: {@link Brag#urgency()}. */
    RATING("rating"),
    PERCENT("percentDone"),
    UPDATED("lastUpdateAt");

    private final String[] fields;

    ActionSort(String... fields) {
        this.fields = fields;
    }

    Expression<?> of(Root<?> action) {
        Path<?> path = action;
        for (String field : fields) {
            path = path.get(field);
        }
        return path;
    }
}
