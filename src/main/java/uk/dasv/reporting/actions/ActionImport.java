package uk.dasv.reporting.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.AuditTrail;
import uk.dasv.governance.Body;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionPlans;
import uk.dasv.plan.ActionSource;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.reporting.imports.ImportColumn;
import uk.dasv.reporting.imports.ImportKind;
import uk.dasv.reporting.imports.ImportTarget;
import uk.dasv.reporting.imports.ImportTemplate;
import uk.dasv.reporting.words.Directory;

/** The import of actions for a body's present plan: new rows are proposed, rows with a reference change what they name. */
@ApplicationScoped
public class ActionImport implements ImportTarget {

    private static final List<ImportColumn.Answer> SOURCES =
            Stream.of(ActionSource.values()).map(ImportColumn.Answer::of).toList();

    private static final List<ActionColumn> TEMPLATE = List.of(
            ActionColumn.TITLE,
            ActionColumn.DESCRIPTION,
            ActionColumn.OUTCOME,
            ActionColumn.ORGANISATION,
            ActionColumn.OWNER,
            ActionColumn.DEPUTY,
            ActionColumn.STARTS,
            ActionColumn.DUE,
            ActionColumn.SUCCESS_MEASURE,
            ActionColumn.SOURCE);

    @PersistenceContext
    EntityManager em;

    @Inject
    References references;

    @Inject
    ActionPlans plans;

    @Inject
    AuditTrail audit;

    @Inject
    AuditQueries history;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @Override
    public ImportKind kind() {
        return ImportKind.ACTIONS;
    }

    @Override
    public List<ImportColumn> columns() {
        return ActionColumn.all();
    }

    @Override
    public List<ImportColumn.Otherwise> otherwise() {
        return List.of(
                new ImportColumn.Otherwise(ActionColumn.OUTCOME.name(), null, outcomes()),
                new ImportColumn.Otherwise(ActionColumn.SOURCE.name(), ActionSource.STRATEGY.name(), SOURCES));
    }

    @Override
    public ImportTemplate template() {
        return new ImportTemplate(
                TEMPLATE.stream().map(ActionColumn::name).toList(),
                List.of(
                        among(ActionColumn.OUTCOME, outcomes().stream()),
                        among(ActionColumn.SOURCE, SOURCES.stream()),
                        new ImportTemplate.Among(ActionColumn.ORGANISATION.name(), Directory.organisations(em))));
    }

    private List<ImportColumn.Answer> outcomes() {
        return Directory.outcomes(em).stream()
                .map(o -> new ImportColumn.Answer(o.other(), o.name()))
                .toList();
    }

    private static ImportTemplate.Among among(ActionColumn column, Stream<ImportColumn.Answer> answers) {
        return new ImportTemplate.Among(
                column.name(), answers.map(ImportColumn.Answer::name).toList());
    }

    @Override
    public Work begin(Body body, Map<String, String> otherwise, boolean lock) {
        LocalDate today = LocalDate.now(clock);
        ActionPlan plan = presentPlan(body, today, lock);
        return new ActionWork(this, plan, body, otherwise, today);
    }

    private ActionPlan presentPlan(Body body, LocalDate today, boolean lock) {
        return em.createQuery(
                        "SELECT p FROM ActionPlan p WHERE p.body = :body AND p.endsOn >= :today ORDER BY p.startsOn",
                        ActionPlan.class)
                .setParameter("body", body)
                .setParameter("today", today)
                .setMaxResults(1)
                .setLockMode(lock ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("body", "action.noPlan"));
    }
}
