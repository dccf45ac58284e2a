package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;

/** Reads what an action serves and carries on, in one statement; and the objectives that can be chosen. */
@ApplicationScoped
public class ActionReachQueries {

    @PersistenceContext
    EntityManager em;

    /** An objective in use, and the outcome under which it stands. */
    public record Aim(long id, String title, String outcome, String outcomeName) implements Serializable {}

    @RequiresPermission(Permission.VIEW_PLANS)
    public ActionReach of(@Subject(SubjectKind.ACTION) String reference) {
        // a row for each pair of what stands beside it; there are never many
        List<Object[]> rows = em.createQuery(
                        "SELECT p.title, p.startsOn, oc.code, j.id, j.title, a.resources, a.equalityRelevance, f.id,"
                                + " f.reference, fp.title, o.id, o.code, o.name, s.id, s.name, n.id, n.reference, np.title"
                                + " FROM Action a JOIN a.plan p JOIN a.outcome oc LEFT JOIN a.objective j"
                                + " LEFT JOIN a.rolledFrom f LEFT JOIN f.plan fp LEFT JOIN a.otherOutcomes o"
                                + " LEFT JOIN a.supporting s LEFT JOIN Action n ON n.rolledFrom = a LEFT JOIN n.plan np"
                                + " WHERE a.reference = :reference ORDER BY o.position, s.name",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultList();
        Object[] a = rows.stream().findFirst().orElseThrow(NotFound::new);
        return new ActionReach(
                (String) a[0],
                (LocalDate) a[1],
                (String) a[2],
                a[4] == null ? null : (Long) a[3],
                (String) a[4],
                (String) a[5],
                (String) a[6],
                linked(a, 7, 8, 9),
                distinct(rows, r -> linked(r, 10, 11, 12)),
                distinct(rows, r -> linked(r, 13, 14, 14)),
                distinct(rows, r -> linked(r, 15, 16, 17)));
    }

    private static List<ActionReach.Linked> distinct(List<Object[]> rows, Function<Object[], ActionReach.Linked> what) {
        return rows.stream().map(what).filter(Objects::nonNull).distinct().toList();
    }

    /** What stands there, or null for nothing. */
    private static ActionReach.Linked linked(Object[] row, int id, int code, int name) {
        return row[name] == null
                ? null
                : new ActionReach.Linked((Long) row[id], (String) row[code], (String) row[name]);
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
