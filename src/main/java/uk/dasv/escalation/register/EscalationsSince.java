package uk.dasv.escalation.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.LastMets;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;

/**
 * What has become, since a body last met, of the escalations that came before it and of those that it raised or escalated:
 *
 * <ul>
 *   <li>new: came before the body since
 *   <li>answered: the body has decided it, returned it or escalated it since, or what the body had sent up has its answer since
 *   <li>closed: the body that raised it has closed it, or taken it back, since
 *   <li>overdue: undecided at the meeting it was meant for, or not acknowledged in time, where that day has passed since; and all
 *       that are overdue now
 * </ul>
 *
 * The list and the counts go by the same words.
 */
@ApplicationScoped
public class EscalationsSince {

    private static final String OVERDUE = "e.state IN (uk.dasv.escalation.EscalationState.RAISED,"
            + " uk.dasv.escalation.EscalationState.ACKNOWLEDGED, uk.dasv.escalation.EscalationState.ON_AGENDA,"
            + " uk.dasv.escalation.EscalationState.DEFERRED) AND ";

    private static final String NOT_SEEN =
            "e.state = uk.dasv.escalation.EscalationState.RAISED AND l.acknowledgeBy < :today";

    /** The rules about an escalation {@code e}, its leg {@code x} to or from the body and its last leg {@code l}. */
    private static final Map<SinceMet, String> RULES = new EnumMap<>(Map.of(
            SinceMet.NEW, "x.to.id = :body AND x.raisedOn > :met",
            SinceMet.ANSWERED,
                    "x.to.id = :body AND x.decidedOn > :met AND x.state IN (uk.dasv.escalation.LegState.RESOLVED,"
                            + " uk.dasv.escalation.LegState.RETURNED, uk.dasv.escalation.LegState.ESCALATED)"
                            + " OR x.from.id = :body AND e.answeredOn > :met",
            SinceMet.CLOSED, "e.closedOn > :met",
            SinceMet.OVERDUE,
                    OVERDUE + "(l.targetOn < :today AND l.targetOn >= :met OR " + NOT_SEEN
                            + " AND l.acknowledgeBy >= :met)",
            SinceMet.ALL_OVERDUE, OVERDUE + "(l.targetOn < :today OR " + NOT_SEEN + ")"));

    private static final String ITS_OWN = "(x.to.id = :body OR x.from.id = :body)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    LastMets lastMets;

    @Inject
    Clock clock;

    /** When the body with that code last met; a body nobody knows has no escalations. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public LastMet met(String code) {
        return lastMets.of(code, LocalDate.now(clock)).orElse(new LastMet(0, code, code, "-", null));
    }

    /** How many of the escalations the person may see by a seat on a body; in one statement. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public Map<SinceMet, Long> counts(LastMet met) {
        Scope scope = access.scope(Permission.VIEW_ESCALATIONS);
        Object[] sums = scope.bind(
                        em.createQuery(
                                RULES.values().stream()
                                                .map(rule -> "COUNT(DISTINCT CASE WHEN " + rule
                                                        + " THEN e.id ELSE NULL END)")
                                                .collect(Collectors.joining(", ", "SELECT ", ""))
                                        + " FROM Escalation e JOIN e.raisingBody r JOIN e.legs x"
                                        // while it waits its last level is the one that has not decided
                                        + " LEFT JOIN e.legs l ON l.decidedOn IS NULL WHERE " + ITS_OWN + " AND "
                                        + scope.words("r.path"),
                                Object[].class),
                        false)
                .setParameter("body", met.body())
                .setParameter("met", met.day())
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        Map<SinceMet, Long> counts = new EnumMap<>(SinceMet.class);
        RULES.keySet().forEach(rule -> counts.put(rule, (Long) sums[counts.size()]));
        return counts;
    }

    /** A page of those to which that has happened, the newest first; of what does not happen to escalations none. */
    @RequiresPermission(Permission.VIEW_ESCALATIONS)
    public Page<EscalationRow> list(LastMet met, SinceMet what, PageRequest page) {
        String rule = RULES.getOrDefault(what, "1 = 0");
        Scope scope = access.scope(Permission.VIEW_ESCALATIONS);
        String where = " AND " + scope.words("r.path")
                + " AND EXISTS (SELECT x.id FROM EscalationLeg x WHERE x.escalation = e AND " + ITS_OWN + " AND ("
                + rule + "))";
        long total = bind(
                        em.createQuery("SELECT COUNT(e)" + EscalationQueries.FROM + where, Long.class),
                        scope,
                        rule,
                        met)
                .getSingleResult();
        return new Page<>(
                bind(
                                em.createQuery(
                                        EscalationQueries.ROW + EscalationQueries.FROM + where
                                                + " ORDER BY e.raisedOn DESC, e.reference DESC",
                                        EscalationRow.class),
                                scope,
                                rule,
                                met)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultList(),
                total,
                page);
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, Scope scope, String rule, LastMet met) {
        scope.bind(query, false).setParameter("body", met.body());
        if (rule.contains(":met")) {
            query.setParameter("met", met.day());
        }
        if (rule.contains(":today")) {
            query.setParameter("today", LocalDate.now(clock));
        }
        return query;
    }
}
