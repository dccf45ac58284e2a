package uk.dasv.risk;

import java.util.Optional;
import java.util.stream.Stream;

/** The columns a register can be sorted by. */
public enum RiskSort {
    /** Not scored first, then furthest above the tolerance; no tolerance counts as none at all. */
    GAP("gap", "COALESCE(p.tolerance, 0) - r.currentScore"),
    REFERENCE("reference", "r.reference"),
    TITLE("title", "r.title"),
    SCORE("score", "r.currentScore"),
    REVIEW("review", "r.nextReviewOn");

    private final String key;
    private final String words;

    RiskSort(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** The column for what stands in an address, without its {@code -desc}. */
    public static Optional<RiskSort> of(String text) {
        String wanted = text == null ? "" : text.replaceFirst("-desc$", "");
        return Stream.of(values()).filter(s -> s.key.equals(wanted)).findFirst();
    }

    String orderBy(boolean descending) {
        return " ORDER BY " + words + (descending ? " DESC" : "") + ", r.reference";
    }
}
