package uk.dasv.risk.register.file;

import java.util.EnumSet;
import uk.dasv.platform.RowMarks;

/** The mark that stands beside a risk in an exported register; constants are in it by their own names. */
public final class RiskMark {

    public static final RowMarks<Part> MARKS = new RowMarks<>(
            "r1.",
            Part.class,
            EnumSet.of(
                    Part.TITLE,
                    Part.CAUSE,
                    Part.EVENT,
                    Part.CONSEQUENCE,
                    Part.INHERENT_REASON,
                    Part.CURRENT_REASON,
                    Part.TARGET_REASON));

    private RiskMark() {}

    /** The cells that are marked, in their order in the mark. */
    public enum Part {
        TITLE,
        CAUSE,
        EVENT,
        CONSEQUENCE,
        KIND,
        OUTCOME,
        CATEGORY,
        REGISTER_OF,
        OWNER,
        RESPONSE,
        PROXIMITY,
        STATE,
        INHERENT_LIKELIHOOD,
        INHERENT_IMPACT,
        INHERENT_REASON,
        CURRENT_LIKELIHOOD,
        CURRENT_IMPACT,
        CURRENT_REASON,
        LOWERED_WHY,
        TARGET_LIKELIHOOD,
        TARGET_IMPACT,
        TARGET_REASON
    }
}
