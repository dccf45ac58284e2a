package uk.dasv.risk.register;

/** The columns a register can be sorted by. */
public enum RiskSort {
    /** Not scored first, then furthest above the tolerance; no tolerance counts as none at all. */
    GAP("r.gapPlace"),
    REFERENCE("r.reference"),
    TITLE("r.title"),
    SCORE("r.currentScore"),
    REVIEW("r.nextReviewOn");

    private final String words;

    RiskSort(String words) {
        this.words = words;
    }

    String orderBy(boolean descending) {
        return " ORDER BY " + words + (descending ? " DESC" : "") + ", r.reference";
    }
}
