package uk.dasv.reporting.risks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import uk.dasv.identity.Whereabouts;
import uk.dasv.platform.RowMark;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.RiskWords;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.register.file.ScoreReasons;

/** A risk as it stands now, for comparing with a row of a file. */
record RiskNow(Facts facts, Map<ScoreLevel, ScoreReasons.Reason> reasons, boolean betterControlled) {

    /** What is stored of it. */
    public record Facts(
            long id,
            String reference,
            long version,
            String title,
            String cause,
            String event,
            String consequence,
            RiskKind kind,
            String outcomeCode,
            String outcome,
            RiskCategory category,
            Long ownerId,
            String owner,
            RiskResponse response,
            Proximity proximity,
            RiskState state,
            LocalDate openedOn,
            Integer inherentLikelihood,
            Integer inherentImpact,
            Integer currentLikelihood,
            Integer currentImpact,
            Integer targetLikelihood,
            Integer targetImpact,
            String bodyPath,
            String overseerPath) {

        public Facts {
            // EclipseLink gives nought for the identifier of nobody
            ownerId = owner == null ? null : ownerId;
        }
    }

    boolean isProposal() {
        return facts.state() == RiskState.PROPOSED && facts.openedOn() == null;
    }

    Whereabouts place() {
        return new Whereabouts(
                facts.bodyPath(), facts.overseerPath(), facts.ownerId() == null ? Set.of() : Set.of(facts.ownerId()));
    }

    /** Its words as its form would have them. */
    RiskWords words() {
        return new RiskWords(
                facts.title(),
                facts.kind(),
                facts.category(),
                facts.cause(),
                facts.event(),
                facts.consequence(),
                facts.outcomeCode(),
                facts.ownerId(),
                facts.response(),
                facts.proximity());
    }

    Score score(ScoreLevel level) {
        return switch (level) {
            case INHERENT -> score(facts.inherentLikelihood(), facts.inherentImpact());
            case CURRENT -> score(facts.currentLikelihood(), facts.currentImpact());
            case TARGET -> score(facts.targetLikelihood(), facts.targetImpact());
        };
    }

    private static Score score(Integer likelihood, Integer impact) {
        return likelihood == null || impact == null ? null : new Score(likelihood, impact);
    }

    /** Why it has the score of the level; null where it has none. */
    String reason(ScoreLevel level) {
        return reasons.containsKey(level) ? reasons.get(level).rationale() : null;
    }

    /** Why its current score was lowered with no new or better control; null where it was not. */
    String loweredWhy() {
        return reasons.containsKey(ScoreLevel.CURRENT)
                ? reasons.get(ScoreLevel.CURRENT).loweredWhy()
                : null;
    }

    /** What stands in a column, as the mark writes it. */
    String value(RiskColumn column) {
        Object value =
                switch (column) {
                    case TITLE -> facts.title();
                    case CAUSE -> facts.cause();
                    case EVENT -> facts.event();
                    case CONSEQUENCE -> facts.consequence();
                    case KIND -> facts.kind();
                    case OUTCOME -> facts.outcome();
                    case CATEGORY -> facts.category();
                    case OWNER -> facts.owner();
                    case RESPONSE -> facts.response();
                    case PROXIMITY -> facts.proximity();
                    case STATE -> facts.state();
                    case INHERENT_LIKELIHOOD -> facts.inherentLikelihood();
                    case INHERENT_IMPACT -> facts.inherentImpact();
                    case INHERENT_REASON -> reason(ScoreLevel.INHERENT);
                    case CURRENT_LIKELIHOOD -> facts.currentLikelihood();
                    case CURRENT_IMPACT -> facts.currentImpact();
                    case CURRENT_REASON -> reason(ScoreLevel.CURRENT);
                    case LOWERED_WHY -> loweredWhy();
                    case TARGET_LIKELIHOOD -> facts.targetLikelihood();
                    case TARGET_IMPACT -> facts.targetImpact();
                    case TARGET_REASON -> reason(ScoreLevel.TARGET);
                    default -> null;
                };
        return value == null ? "" : value instanceof Enum<?> constant ? constant.name() : RowMark.canonical(value);
    }
}
