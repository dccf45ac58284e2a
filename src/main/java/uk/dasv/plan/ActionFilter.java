package uk.dasv.plan;

/** Which actions to list; null or blank means no restriction. All of it stands in the address. */
public record ActionFilter(
        String body, String outcome, Brag rating, boolean overdue, boolean noUpdate, boolean mine, String text) {

    public ActionFilter {
        body = body == null || body.isBlank() ? null : body;
        outcome = outcome == null || outcome.isBlank() ? null : outcome;
        text = text == null || text.isBlank() ? null : text.strip();
    }

    /** The same without the rating, to count per rating. */
    ActionFilter anyRating() {
        return new ActionFilter(body, outcome, null, overdue, noUpdate, mine, text);
    }
}
