package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;

/** Reads what an action serves and carries on, in two statements; and the objectives that can be chosen. */
@ApplicationScoped
public class ActionReachQueries {

    /** All that stands in tables of its own beside the action: what it is, then its identifier, its code and its name. */
    private static final String BESIDE = """
            SELECT 'OUTCOME', o.id, o.code, o.name FROM plan_action a JOIN action_outcome x ON x.action_id = a.id
              JOIN outcome o ON o.id = x.outcome_id WHERE a.reference = ?1
            UNION ALL SELECT 'SUPPORT', o.id, '', o.name FROM plan_action a JOIN action_support x ON x.action_id = a.id
              JOIN organisation o ON o.id = x.organisation_id WHERE a.reference = ?1
            UNION ALL SELECT 'NEXT', n.id, n.reference, p.title FROM plan_action a
              JOIN plan_action n ON n.rolled_from_id = a.id JOIN action_plan p ON p.id = n.plan_id
              WHERE a.reference = ?1
            ORDER BY 4, 3""";

    @PersistenceContext
    EntityManager em;

    /** An objective in use, and the outcome under which it stands. */
    public record Aim(long id, String title, String outcome, String outcomeName) implements Serializable {}

    @RequiresPermission(Permission.VIEW_PLANS)
    public ActionReach of(@Subject(SubjectKind.ACTION) String reference) {
        Object[] a = em.createQuery(
                        "SELECT p.title, p.startsOn, oc.code, j.id, j.title, a.resources, a.equalityRelevance, f.id,"
                                + " f.reference, fp.title FROM Action a JOIN a.plan p JOIN a.outcome oc"
                                + " LEFT JOIN a.objective j LEFT JOIN a.rolledFrom f LEFT JOIN f.plan fp"
                                + " WHERE a.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<String, List<ActionReach.Linked>> beside = beside(reference);
        boolean aimed = a[4] != null;
        return new ActionReach(
                (String) a[0],
                (LocalDate) a[1],
                (String) a[2],
                aimed ? (Long) a[3] : null,
                (String) a[4],
                (String) a[5],
                (String) a[6],
                a[8] == null ? null : new ActionReach.Linked((Long) a[7], (String) a[8], (String) a[9]),
                beside.getOrDefault("OUTCOME", List.of()),
                beside.getOrDefault("SUPPORT", List.of()),
                beside.getOrDefault("NEXT", List.of()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<ActionReach.Linked>> beside(String reference) {
        List<Object[]> rows =
                em.createNativeQuery(BESIDE).setParameter(1, reference).getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> ((String) row[0]).strip(),
                        Collectors.mapping(
                                row -> new ActionReach.Linked(
                                        ((Number) row[1]).longValue(), (String) row[2], (String) row[3]),
                                Collectors.toList())));
    }

    /** The objectives under which new actions can stand, outcome by outcome in their order. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<Aim> objectives() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.plan.ActionReachQueries$Aim(j.id, j.title, o.code, o.name) FROM Objective j"
                                + " JOIN j.outcome o WHERE j.retiredOn IS NULL AND o.retiredOn IS NULL"
                                + " AND o.strategy.state <> uk.dasv.strategy.Strategy.State.SUPERSEDED"
                                + " ORDER BY o.position, o.code, j.position",
                        Aim.class)
                .getResultList();
    }
}
