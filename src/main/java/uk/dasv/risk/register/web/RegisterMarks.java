package uk.dasv.risk.register.web;

import java.util.EnumMap;
import java.util.Map;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.file.RiskEntry;
import uk.dasv.risk.register.file.RiskMark;

/** What stands in the cells of an exported risk, for its mark; constants by their names, so that labels may change. */
final class RegisterMarks {

    private RegisterMarks() {}

    static Map<RiskMark.Part, Object> of(RiskEntry entry) {
        Map<RiskMark.Part, Object> cells = new EnumMap<>(RiskMark.Part.class);
        cells.put(RiskMark.Part.TITLE, entry.row().title());
        cells.put(RiskMark.Part.CAUSE, entry.texts().cause());
        cells.put(RiskMark.Part.EVENT, entry.texts().event());
        cells.put(RiskMark.Part.CONSEQUENCE, entry.texts().consequence());
        cells.put(RiskMark.Part.KIND, entry.texts().kind());
        cells.put(RiskMark.Part.OUTCOME, entry.row().outcome());
        cells.put(RiskMark.Part.CATEGORY, entry.row().facts().category());
        cells.put(RiskMark.Part.REGISTER_OF, entry.row().body());
        cells.put(RiskMark.Part.OWNER, entry.row().owner());
        cells.put(RiskMark.Part.RESPONSE, entry.texts().response());
        cells.put(RiskMark.Part.PROXIMITY, entry.texts().proximity());
        cells.put(RiskMark.Part.STATE, entry.row().state());
        scored(cells, entry, ScoreLevel.INHERENT, RiskMark.Part.INHERENT_LIKELIHOOD, RiskMark.Part.INHERENT_IMPACT);
        cells.put(RiskMark.Part.INHERENT_REASON, entry.reason(ScoreLevel.INHERENT));
        scored(cells, entry, ScoreLevel.CURRENT, RiskMark.Part.CURRENT_LIKELIHOOD, RiskMark.Part.CURRENT_IMPACT);
        cells.put(RiskMark.Part.CURRENT_REASON, entry.reason(ScoreLevel.CURRENT));
        cells.put(RiskMark.Part.LOWERED_WHY, entry.loweredWhy());
        scored(cells, entry, ScoreLevel.TARGET, RiskMark.Part.TARGET_LIKELIHOOD, RiskMark.Part.TARGET_IMPACT);
        cells.put(RiskMark.Part.TARGET_REASON, entry.reason(ScoreLevel.TARGET));
        return cells;
    }

    private static void scored(
            Map<RiskMark.Part, Object> cells,
            RiskEntry entry,
            ScoreLevel level,
            RiskMark.Part likelihood,
            RiskMark.Part impact) {
        Score score = entry.row().facts().score(level);
        cells.put(likelihood, score == null ? null : score.likelihood());
        cells.put(impact, score == null ? null : score.impact());
    }
}
