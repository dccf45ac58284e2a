package uk.dasv.risk.register.file;

import java.util.Map;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.register.RiskRow;

/** One risk as a file of the register holds it: its row, what is written of it, and why its scores are what they are. */
public record RiskEntry(RiskRow row, Texts texts, Map<ScoreLevel, ScoreReasons.Reason> reasons) {

    /** What is written of it; null where nothing is. */
    public record Texts(
            String cause,
            String event,
            String consequence,
            RiskKind kind,
            RiskResponse response,
            Proximity proximity) {}

    public RiskEntry {
        reasons = Map.copyOf(reasons);
    }

    /** Why it has the score of the level; null where it has none. */
    public String reason(ScoreLevel level) {
        return reasons.containsKey(level) ? reasons.get(level).rationale() : null;
    }

    /** Why its current score is lower though no control was new or better; null where that was not so. */
    public String loweredWhy() {
        return reasons.containsKey(ScoreLevel.CURRENT)
                ? reasons.get(ScoreLevel.CURRENT).loweredWhy()
                : null;
    }
}
