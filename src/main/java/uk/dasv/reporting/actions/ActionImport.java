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
import uk.dasv.audit.AuditQueries;
import uk.dasv.audit.AuditTrail;
import uk.dasv.governance.Body;
import uk.dasv.plan.ActionPlan;
import uk.dasv.plan.ActionPlans;
import uk.dasv.platform.References;
import uk.dasv.platform.RuleViolation;
import uk.dasv.reporting.imports.ImportColumn;
import uk.dasv.reporting.imports.ImportTarget;

/** The import of actions for a body's present plan: new rows are proposed, rows with a reference change what they name. */
@ApplicationScoped
public class ActionImport implements ImportTarget {

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
    public List<ImportColumn> columns() {
        return ActionColumn.all();
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
