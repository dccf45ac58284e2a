package uk.dasv.plan.dates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.dasv.governance.Body;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.Action;
import uk.dasv.platform.NotFound;

/** Reads how due dates were moved, and what waits to be decided. */
@ApplicationScoped
public class DateQueries {

    /** How many are shown of what was decided lately. */
    public static final int LATELY = 20;

    private static final String ROWS =
            "SELECT NEW uk.dasv.plan.dates.DateRow(a.reference, a.title, b.shortName, d.oldDue,"
                    + " d.newDue, d.slipDays, d.reason, w.name, w.id, d.askedAt, d.approval, p.shortName, p.path, d.state, x.name,"
                    + " d.decidedAt, d.decisionWords, d.version) FROM DateChange d JOIN d.action a JOIN a.body b"
                    + " JOIN d.askedBy w JOIN d.approver p LEFT JOIN d.decidedBy x";

    private static final String ON_THE_MOVE =
            " d.openActionId IS NOT NULL AND a.state IN (uk.dasv.plan.ActionState.AGREED,"
                    + " uk.dasv.plan.ActionState.IN_PROGRESS, uk.dasv.plan.ActionState.ON_HOLD)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    /** Who would approve a new due date of an action: up to which day its own lead does, and who does beyond. */
    public record Approvers(
            LocalDate baseline,
            LocalDate ownUntil,
            String own,
            String above,
            LocalDate aboveUntil,
            String top,
            int moved)
            implements Serializable {

        /** Whether a small slip is for the action's own lead: only the first is. */
        public boolean first() {
            return moved == 0;
        }
    }

    /** Every change of the action's due date and every request for one, the latest first. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<DateRow> ofAction(@Subject(SubjectKind.ACTION) String reference) {
        return em.createQuery(ROWS + " WHERE a.reference = :reference ORDER BY d.askedAt DESC", DateRow.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** The request that waits about the action. */
    @RequiresPermission(Permission.APPROVE_DATE)
    public Optional<DateRow> waiting(@Subject(SubjectKind.DATE_CHANGE) String reference) {
        return em.createQuery(ROWS + " WHERE a.reference = :reference AND" + ON_THE_MOVE, DateRow.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** What waits for the person to decide, the longest waiting first. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<DateRow> toDecide() {
        Scope scope = access.scope(Permission.APPROVE_DATE);
        return scope.bind(
                        em.createQuery(
                                ROWS + " WHERE" + ON_THE_MOVE + " AND " + scope.words("p.path") + " ORDER BY d.askedAt",
                                DateRow.class),
                        false)
                .getResultList();
    }

    /** How many wait for the person to decide. */
    @RequiresPermission(Permission.SIGNED_IN)
    public long countToDecide() {
        Scope scope = access.scope(Permission.APPROVE_DATE);
        return scope.bind(
                        em.createQuery(
                                "SELECT COUNT(d) FROM DateChange d JOIN d.action a JOIN d.approver p WHERE"
                                        + ON_THE_MOVE + " AND " + scope.words("p.path"),
                                Long.class),
                        false)
                .getSingleResult();
    }

    /** What waits elsewhere or was decided lately, of the plans that the person sees. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<DateRow> lately() {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        return scope.bind(
                        em.createQuery(
                                ROWS + " WHERE " + scope.words("b.path", "a.owner.id", "a.deputy.id")
                                        + " ORDER BY d.askedAt DESC",
                                DateRow.class),
                        true)
                .setMaxResults(LATELY)
                .getResultList();
    }

    /** Who would approve a new due date of the action. */
    @RequiresPermission(Permission.UPDATE_ACTION)
    public Approvers approvers(@Subject(SubjectKind.ACTION) String reference) {
        Action action = em.createQuery(
                        "SELECT a FROM Action a JOIN FETCH a.body b LEFT JOIN FETCH b.parent p LEFT JOIN FETCH p.parent"
                                + " JOIN FETCH a.outcome o JOIN FETCH o.strategy"
                                + " WHERE a.reference = :reference",
                        Action.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .filter(a -> a.getBaselineDue() != null)
                .orElseThrow(NotFound::new);
        Body body = action.getBody();
        return new Approvers(
                action.getBaselineDue(),
                action.getBaselineDue().plusDays(DateApproval.LEAD_MAY_APPROVE_DAYS),
                body.getShortName(),
                DateApproval.LONG_OR_REPEATED.above(body).getShortName(),
                action.getOutcome().getStrategy().getEndsOn(),
                DateApproval.PAST_THE_STRATEGY.above(body).getShortName(),
                action.getDateChanges());
    }
}
