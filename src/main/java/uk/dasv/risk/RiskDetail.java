package uk.dasv.risk;

import java.time.LocalDate;
import java.util.List;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;

/** Everything a risk's page shows besides its history. */
public record RiskDetail(
        RiskRow row,
        String cause,
        String event,
        String consequence,
        RiskResponse response,
        Proximity proximity,
        String bodyCode,
        long version,
        List<String> strands,
        List<Scored> scores,
        List<Treating> treatments,
        List<Reviewed> reviews) {

    /** One scoring. */
    public record Scored(
            LocalDate on,
            ScoreLevel level,
            int likelihood,
            int impact,
            int score,
            Band band,
            String rationale,
            String by) {}

    /** An action that treats the risk. */
    public record Treating(
            String reference, String title, String body, Brag rating, ActionState state, LocalDate due) {}

    /** A body's look at it. */
    public record Reviewed(
            LocalDate on,
            String body,
            String by,
            ReviewDecision decision,
            String rationale,
            LocalDate next,
            LocalDate acceptedUntil) {}

    public RiskDetail {
        strands = List.copyOf(strands);
        scores = List.copyOf(scores);
        treatments = List.copyOf(treatments);
        reviews = List.copyOf(reviews);
    }
}
