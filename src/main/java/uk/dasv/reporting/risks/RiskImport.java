package uk.dasv.reporting.risks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.audit.AuditQueries;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.platform.References;
import uk.dasv.reporting.imports.ImportColumn;
import uk.dasv.reporting.imports.ImportKind;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.ImportTemplate;
import uk.dasv.reporting.words.Directory;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.RiskWriting;
import uk.dasv.risk.Scoring;
import uk.dasv.risk.SeenRisks;
import uk.dasv.risk.register.file.ScoreReasons;

/**
 * The import of risks for a body's register: new rows are proposed, and opened and scored where the person may; rows with a
 * reference change and score what they name.
 */
@ApplicationScoped
public class RiskImport implements ImportTarget {

    /** What a row is that does not say so. */
    static final RiskKind PRESET = RiskKind.RISK;

    /** States of what is no risk to be watched any more. */
    static final Set<RiskState> OVER = EnumSet.of(RiskState.CLOSED, RiskState.MATERIALISED);

    private static final List<RiskColumn> TEMPLATE = Stream.of(RiskColumn.values())
            .filter(c -> c.compareTo(RiskColumn.REFERENCE) > 0 && c.compareTo(RiskColumn.REGISTER_OF) < 0)
            .filter(c -> c != RiskColumn.LOWERED_WHY)
            .toList();

    @PersistenceContext
    EntityManager em;

    @Inject
    References references;

    @Inject
    RiskWriting writing;

    @Inject
    Scoring scoring;

    @Inject
    SeenRisks risks;

    @Inject
    ScoreReasons reasons;

    @Inject
    AuditQueries history;

    @Inject
    Access access;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @Override
    public ImportKind kind() {
        return ImportKind.RISKS;
    }

    @Override
    public List<ImportColumn> columns() {
        return RiskColumn.all();
    }

    @Override
    public List<ImportColumn.Otherwise> otherwise() {
        return List.of(
                new ImportColumn.Otherwise(RiskColumn.OUTCOME.name(), null, outcomes()),
                new ImportColumn.Otherwise(RiskColumn.KIND.name(), PRESET.name(), answers(RiskKind.values())));
    }

    @Override
    public ImportTemplate template() {
        return new ImportTemplate(
                TEMPLATE.stream().map(RiskColumn::name).toList(),
                List.of(
                        among(RiskColumn.OUTCOME, outcomes()),
                        among(RiskColumn.KIND, answers(RiskKind.values())),
                        among(RiskColumn.CATEGORY, answers(RiskCategory.values())),
                        among(RiskColumn.RESPONSE, answers(RiskResponse.values())),
                        among(RiskColumn.PROXIMITY, answers(Proximity.values()))));
    }

    private static ImportTemplate.Among among(RiskColumn column, List<ImportColumn.Answer> answers) {
        return new ImportTemplate.Among(
                column.name(), answers.stream().map(ImportColumn.Answer::name).toList());
    }

    private static List<ImportColumn.Answer> answers(Enum<?>[] constants) {
        return Stream.of(constants).map(ImportColumn.Answer::of).toList();
    }

    private List<ImportColumn.Answer> outcomes() {
        return Directory.outcomes(em).stream()
                .map(o -> new ImportColumn.Answer(o.other(), o.name()))
                .toList();
    }

    @Override
    public Work begin(Body body, Map<String, String> otherwise, boolean lock) {
        if (lock) {
            em.find(Body.class, body.getId(), LockModeType.PESSIMISTIC_WRITE);
        }
        return new RiskWork(this, body, otherwise, LocalDate.now(clock));
    }
}
