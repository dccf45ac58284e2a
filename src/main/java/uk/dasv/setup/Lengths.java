package uk.dasv.setup;

import jakarta.persistence.Column;
import java.lang.reflect.Field;
import uk.dasv.governance.Area;
import uk.dasv.governance.Body;
import uk.dasv.performance.Measure;
import uk.dasv.performance.Observation;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskStrand;
import uk.dasv.risk.matrix.RiskMatrix;
import uk.dasv.risk.matrix.RiskMatrixLevel;
import uk.dasv.strategy.GlossaryTerm;
import uk.dasv.strategy.LinkedPlan;
import uk.dasv.strategy.Objective;
import uk.dasv.strategy.Outcome;
import uk.dasv.strategy.Strategy;
import uk.dasv.strategy.SupportContact;
import uk.dasv.strategy.SupportService;

/**
 * How long texts in strategy files may be, in characters: as long as the column they are written to, which its
 * mapping says. What is joined before it is written is measured as it is written.
 */
final class Lengths {

    static final int STRATEGY_TITLE = of(Strategy.class, "title");
    static final int PARTNERSHIP = of(Strategy.class, "partnership");
    static final int FOLLOWS = of(Strategy.class, "follows");
    static final int PARTNERS = of(Strategy.class, "partners");
    static final int AREA_CODE = of(Area.class, "code");
    static final int AREA_NAME = of(Area.class, "name");
    static final int OUTCOME_CODE = of(Outcome.class, "code");
    static final int OUTCOME_NAME = of(Outcome.class, "name");
    static final int OBJECTIVE = of(Objective.class, "title");
    static final int PLAN_TITLE = of(LinkedPlan.class, "title");
    static final int PLAN_OWNER = of(LinkedPlan.class, "owner");
    static final int BODY_CODE = of(Body.class, "code");
    static final int BODY_NAME = of(Body.class, "name");
    static final int BODY_SHORT_NAME = of(Body.class, "shortName");
    static final int BODY_PATH = of(Body.class, "path");
    static final int RISK_REFERENCE = of(Risk.class, "reference");
    static final int RISK_TITLE = of(Risk.class, "title");
    static final int STRAND = of(RiskStrand.class, "title");
    static final int MATRIX_NAME = of(RiskMatrix.class, "name");
    static final int LEVEL_NAME = of(RiskMatrixLevel.class, "name");
    static final int MEASURE_NAME = of(Measure.class, "name");
    static final int MEASURE_COVERS = of(Measure.class, "covers");
    static final int MEASURE_SOURCE = of(Measure.class, "source");
    static final int PERIOD = of(Observation.class, "period");
    static final int GROUP = of(Observation.class, "breakdown");
    static final int CHARACTERISTIC = of(Observation.class, "characteristic");
    static final int IN_WORDS = of(Observation.class, "note");
    static final int SERVICE_HEADING = of(SupportService.class, "heading");
    static final int SERVICE_AREA = of(SupportService.class, "area");
    static final int SERVICE_NAME = of(SupportService.class, "name");
    static final int SERVICE_PROVIDER = of(SupportService.class, "provider");
    static final int SERVICE_CONTACT = of(SupportService.class, "contact");
    static final int SERVICE_FUNDING = of(SupportService.class, "fundingNote");
    static final int CONTACT_NAME = of(SupportContact.class, "name");
    static final int CONTACT_NOTE = of(SupportContact.class, "note");
    static final int TERM = of(GlossaryTerm.class, "term");
    static final int MEANING = of(GlossaryTerm.class, "meaning");

    /** Codes within the files that are not kept. */
    static final int CODE = 20;

    /** Names that are only written into sentences. */
    static final int NAME = 120;

    /** Sentences of a list. */
    static final int TITLE = 250;

    static final int PROSE = 2000;

    /** What a column for texts of any length takes when several are joined; as much as the forms accept. */
    static final int JOINED = 8000;

    private Lengths() {}

    /** The text, which was made of parts of a record, unless it is too long; the fault stands at that key. */
    static String joined(YamlRecord record, String key, String text, int maxLength) {
        if (text.length() > maxLength) {
            throw record.broken(
                    key,
                    "is too long with what is written beside it: " + text.length() + " characters, and at most "
                            + maxLength + " fit");
        }
        return text;
    }

    static int of(Class<?> entity, String field) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            for (Field declared : type.getDeclaredFields()) {
                if (declared.getName().equals(field)) {
                    return declared.getAnnotation(Column.class).length();
                }
            }
        }
        throw new IllegalStateException(entity.getSimpleName() + " has no " + field);
    }
}
