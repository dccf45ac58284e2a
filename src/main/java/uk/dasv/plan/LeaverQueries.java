package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;

/**
 * Finds the actions that go on although their owner or deputy has left the partnership, or sits no longer on the body whose plan
 * they are in. Somebody who never sat on it is no leaver.
 */
@ApplicationScoped
public class LeaverQueries {

    /** The longest list; whoever has more reassigns some first. */
    public static final int MOST = 200;

    private static final String SITS =
            "SELECT COUNT(n.id) FROM Membership n WHERE n.person = %s AND n.body = b AND (n.to IS NULL OR n.to >= :today)";

    private static final String LAST = "SELECT MAX(m.to) FROM Membership m WHERE m.person = %s AND m.body = b";

    private static final String GONE =
            "(%1$s.leftOn <= :today OR (EXISTS (SELECT m.id FROM Membership m WHERE m.person = %1$s AND m.body = b"
                    + " AND m.to < :today) AND NOT EXISTS (SELECT n.id FROM Membership n WHERE n.person = %1$s AND n.body = b"
                    + " AND (n.to IS NULL OR n.to >= :today))))";

    /** What the condition speaks of, beside the action {@code a}. */
    private static final String BESIDE = " JOIN a.body b JOIN a.owner w LEFT JOIN a.deputy d";

    /** A condition on an action, with the day as {@code :today}. */
    private static final String LEFT =
            "a.state NOT IN (uk.dasv.plan.ActionState.COMPLETED, uk.dasv.plan.ActionState.CANCELLED,"
                    + " uk.dasv.plan.ActionState.SUPERSEDED) AND (" + GONE.formatted("w") + " OR " + GONE.formatted("d")
                    + ")";

    /** How many such actions the body {@code :body} has, as a query within another. */
    static final String OF_BODY = "SELECT COUNT(x.id) FROM Action x" + BESIDE.replace(" a.", " x.")
            + " WHERE b.id = :body AND " + LEFT.replace("a.state", "x.state");

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** Somebody who answers for an action; {@code goneOn} is null for whoever is still there. */
    public record Answering(String name, LocalDate goneOn, boolean leftPartnership) {}

    /** An action that somebody else has to answer for; {@code deputy} is null where there is none. */
    public record Row(
            String reference,
            String title,
            String body,
            ActionState state,
            Brag rating,
            LocalDate due,
            Answering owner,
            Answering deputy) {}

    /** Such actions of the plans that the person keeps, by due date. */
    @RequiresPermission(Permission.EDIT_PLAN)
    public List<Row> leavers() {
        LocalDate today = LocalDate.now(clock);
        Scope scope = access.scope(Permission.EDIT_PLAN);
        return scope
                .bind(
                        em.createQuery(
                                "SELECT a.reference, a.title, b.shortName, a.state, a.rating, a.currentDue, w.name, w.leftOn, ("
                                        + SITS.formatted("w") + "), (" + LAST.formatted("w") + "), d.name, d.leftOn, ("
                                        + SITS.formatted("d") + "), (" + LAST.formatted("d")
                                        + ") FROM Action a" + BESIDE + " WHERE "
                                        + scope.words("b.path") + " AND " + LEFT
                                        + " ORDER BY a.currentDue, a.reference",
                                Object[].class),
                        false)
                .setParameter("today", today)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(r -> new Row(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        (ActionState) r[3],
                        (Brag) r[4],
                        (LocalDate) r[5],
                        answering(r, 6, today),
                        r[10] == null ? null : answering(r, 10, today)))
                .toList();
    }

    private static Answering answering(Object[] r, int at, LocalDate today) {
        LocalDate left = (LocalDate) r[at + 1];
        boolean gone = left != null && !left.isAfter(today);
        boolean sits = (Long) r[at + 2] > 0;
        LocalDate last = sits ? null : day(r[at + 3]);
        return new Answering((String) r[at], gone ? left : last, gone);
    }

    /** The latest of some days comes as the database has it, unlike a day itself. */
    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
