package uk.dasv.reporting.risks;

import java.util.Locale;
import uk.dasv.reporting.words.ConstantWords;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;

/** What can be chosen of a risk, as people write it: as the tracker shows it, and in other words for it. */
final class RiskConstants {

    static final ConstantWords<RiskKind> KINDS = new ConstantWords<>(RiskKind.class)
            .also(RiskKind.THREAT, "issue", "threats")
            .also(RiskKind.RISK, "risks");

    static final ConstantWords<RiskCategory> CATEGORIES = new ConstantWords<>(RiskCategory.class)
            .also(RiskCategory.STRATEGY, "strategic")
            .also(RiskCategory.OPERATIONS, "operational")
            .also(RiskCategory.LEGAL, "regulatory", "compliance", "legal and regulatory")
            .also(RiskCategory.PROPERTY, "estates")
            .also(RiskCategory.FINANCIAL, "finance", "funding", "money")
            .also(RiskCategory.PEOPLE, "workforce", "staff", "staffing")
            .also(RiskCategory.TECHNOLOGY, "it", "digital", "systems")
            .also(RiskCategory.INFORMATION, "data", "information governance")
            .also(RiskCategory.PROJECT, "project and programme", "programme")
            .also(RiskCategory.REPUTATIONAL, "reputation");

    static final ConstantWords<RiskResponse> RESPONSES = new ConstantWords<>(RiskResponse.class)
            .also(RiskResponse.TOLERATE, "accept", "tolerated")
            .also(RiskResponse.TREAT, "reduce", "mitigate", "treating")
            .also(RiskResponse.TRANSFER, "share", "insure")
            .also(RiskResponse.TERMINATE, "avoid", "stop");

    static final ConstantWords<Proximity> PROXIMITIES = new ConstantWords<>(Proximity.class)
            .also(Proximity.NOW, "immediate", "imminent", "at once")
            .also(Proximity.THREE_MONTHS, "within three months", "within 3 months", "3 months", "0-3 months")
            .also(Proximity.TWELVE_MONTHS, "within a year", "within 12 months", "12 months", "3-12 months", "a year")
            .also(Proximity.LONGER, "later than a year", "more than a year", "over a year", "over 12 months");

    static final ConstantWords<RiskState> STATES = new ConstantWords<>(RiskState.class)
            .also(RiskState.PROPOSED, "open, not scored yet", "open", "new", "draft", "not scored")
            .also(RiskState.ASSESSED, "scored")
            .also(RiskState.MONITORING, "accepted", "tolerated")
            .also(RiskState.CLOSED, "ended", "no longer a risk");

    private RiskConstants() {}

    /** The words that the column's constants have; null for a column of other things. */
    static ConstantWords<?> of(RiskColumn column) {
        return switch (column) {
            case KIND -> KINDS;
            case CATEGORY -> CATEGORIES;
            case RESPONSE -> RESPONSES;
            case PROXIMITY -> PROXIMITIES;
            case STATE -> STATES;
            default -> null;
        };
    }

    /** A constant's name as a sentence has it. */
    static String words(String constant) {
        return constant.isEmpty()
                ? constant
                : constant.charAt(0) + constant.substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
