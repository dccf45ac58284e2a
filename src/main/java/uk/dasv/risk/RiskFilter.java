package uk.dasv.risk;

/** Which risks to list; null means no restriction. Likelihood and impact are a cell of the heat map. */
public record RiskFilter(
        String outcome,
        Band band,
        boolean notScored,
        boolean mine,
        String text,
        ScoreLevel level,
        Integer likelihood,
        Integer impact) {

    public RiskFilter {
        outcome = outcome == null || outcome.isBlank() ? null : outcome;
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** Every risk one may see. */
    public static RiskFilter all() {
        return new RiskFilter(null, null, false, false, null, null, null, null);
    }
}
