package uk.dasv.risk;

/** Which risks to list; null or blank means no restriction. All of it stands in the address. */
public record RiskFilter(
        String body,
        String outcome,
        Band band,
        boolean notScored,
        boolean mine,
        boolean due,
        String text,
        ScoreLevel level,
        Score score) {

    public RiskFilter {
        body = body == null || body.isBlank() ? null : body;
        outcome = outcome == null || outcome.isBlank() ? null : outcome;
        text = text == null || text.isBlank() ? null : text.strip();
        level = level == null ? ScoreLevel.CURRENT : level;
    }

    /** Everything on the registers the person may see. */
    public static RiskFilter everything() {
        return new RiskFilter(null, null, null, false, false, false, null, null, null);
    }
}
