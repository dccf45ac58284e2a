package uk.dasv.plan;

import java.util.EnumSet;
import uk.dasv.platform.RowMarks;

/** The mark that stands beside an action in an exported list. */
public final class ActionMark {

    public static final RowMarks<Part> MARKS = new RowMarks<>("v1.", Part.class, EnumSet.of(Part.TITLE));

    private ActionMark() {}

    /** The cells that are marked, in their order in the mark. */
    public enum Part {
        TITLE,
        OUTCOME,
        PLAN_OF,
        OWNER,
        ORGANISATION,
        STATE,
        RATING,
        PERCENT,
        BASELINE,
        DUE
    }
}
