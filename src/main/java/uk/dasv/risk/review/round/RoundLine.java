package uk.dasv.risk.review.round;

import java.io.Serializable;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.review.ReviewDecision;

/**
 * One risk of an open round.
 *
 * @param overseer the path of the body that oversees the risk now
 * @param decision what was decided on it in the round, and {@code by} whom it was recorded; null while it is not reviewed
 */
public record RoundLine(
        String reference,
        String title,
        Band band,
        Integer likelihood,
        Integer impact,
        RiskState riskState,
        String overseer,
        ReviewRoundItem.State state,
        ReviewDecision decision,
        String by)
        implements Serializable {

    /** The current score; null while it is not scored. */
    public Integer score() {
        return likelihood == null ? null : Integer.valueOf(new Score(likelihood, impact).value());
    }

    public boolean reviewed() {
        return state == ReviewRoundItem.State.REVIEWED;
    }
}
