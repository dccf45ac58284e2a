package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Grant;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.platform.Tally;

/** What My work says about actions: what wants something of the person, and how the plans below a body go. */
@ApplicationScoped
public class ActionGlance {

    /** How many rows are shown of what may be long; the rest is a list of its own. */
    public static final int SHOWN = 12;

    private static final String OPEN = "a.state IN (uk.dasv.plan.ActionState.AGREED,"
            + " uk.dasv.plan.ActionState.IN_PROGRESS, uk.dasv.plan.ActionState.ON_HOLD)";

    /** What has been agreed for later has nothing to tell yet. */
    private static final String BEGUN = "(a.state <> uk.dasv.plan.ActionState.AGREED OR a.startsOn <= :today)";

    private static final String WANTING =
            OPEN + " AND (a.lastUpdatePeriod IS NULL OR a.lastUpdatePeriod < :period) AND " + BEGUN;

    private static final String MINE = "(a.owner.id = :me OR a.deputy.id = :me)";

    private static final String CLAIMED = "a.state = uk.dasv.plan.ActionState.COMPLETION_CLAIMED";

    private static final String OVERDUE =
            "a.currentDue < :today AND a.state NOT IN (uk.dasv.plan.ActionState.COMPLETED,"
                    + " uk.dasv.plan.ActionState.CANCELLED, uk.dasv.plan.ActionState.SUPERSEDED)";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** An action that wants something: an update this month, or that somebody verifies that it is done. */
    public record Wanting(
            String reference,
            String title,
            String owner,
            ActionState state,
            Brag rating,
            LocalDate baselineDue,
            LocalDate due,
            int dateChanges,
            LocalDate lastUpdatePeriod)
            implements HasDueDate {

        public boolean claimed() {
            return state == ActionState.COMPLETION_CLAIMED;
        }
    }

    /**
     * How many actions want an update, want verifying, are past their due date, and have an owner or deputy who is gone; the last
     * for whoever works for the body.
     */
    public record Counts(long updates, long claims, long overdue, long left) {}

    /** How ready a body's plan is for a meeting: how many of its running actions have been updated this month. */
    public record Readiness(
            String code, String body, String path, long running, long updated, long red, long overdue, long mine) {

        /** Of a hundred running actions, how many have been updated; 100 where none runs. */
        public long percent() {
            return running == 0 ? 100 : updated * 100 / running;
        }

        public boolean ready() {
            return updated == running;
        }
    }

    /** How the actions for one outcome go; {@code mine} of them want an update of the person. */
    public record OutcomeRatings(String code, String name, Map<Brag, Long> counts, long mine) {

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What wants something of the person, in their own name or for the body they act for: claims first, then by due date. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<Wanting> wanting() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.plan.ActionGlance$Wanting(a.reference, a.title, w.name, a.state, a.rating,"
                                + " a.baselineDue, a.currentDue, a.dateChanges, a.lastUpdatePeriod) FROM Action a JOIN a.owner w WHERE ("
                                + WANTING + " AND (" + MINE + " OR a.body.id = :body)) OR (" + CLAIMED
                                + " AND a.body.id = :led AND (a.claimedBy IS NULL OR a.claimedBy.id <> :me))"
                                + " ORDER BY CASE WHEN " + CLAIMED + " THEN 0 ELSE 1 END, a.currentDue, a.reference",
                        Wanting.class)
                .setParameter("me", me())
                .setParameter("body", body(g -> g.role().actsForBody()))
                .setParameter("led", body(g -> g.role().leads()))
                .setParameter("period", period())
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(2 * SHOWN)
                .getResultList();
    }

    /** The same, and what is overdue, counted. */
    @RequiresPermission(Permission.SIGNED_IN)
    public Counts counts() {
        Object[] sums = em.createQuery(
                        "SELECT " + Tally.of("a.id", WANTING) + ", "
                                + Tally.of(
                                        "a.id",
                                        CLAIMED
                                                + " AND a.body.id = :led AND (a.claimedBy IS NULL OR a.claimedBy.id <> :me)")
                                + ", " + Tally.of("a.id", OVERDUE) + ", (" + LeaverQueries.OF_BODY
                                + ") FROM Action a WHERE " + MINE
                                + " OR a.body.id = :body",
                        Object[].class)
                .setParameter("me", me())
                .setParameter("body", body(g -> g.role().actsForBody()))
                .setParameter("led", body(g -> g.role().leads()))
                .setParameter("period", period())
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        return new Counts((Long) sums[0], (Long) sums[1], (Long) sums[2], (Long) sums[3]);
    }

    /** The plans of the body acted for and of all below it. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<Readiness> readiness() {
        return readiness(place());
    }

    /** The same of the body at the place, as far as the person sees its plans. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<Readiness> readiness(String place) {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        return scope
                .bind(
                        em.createQuery(
                                "SELECT b.code, b.shortName, b.path, " + Tally.of("a.id", OPEN + " AND " + BEGUN) + ", "
                                        + Tally.of(
                                                "a.id", OPEN + " AND " + BEGUN + " AND a.lastUpdatePeriod >= :period")
                                        + ", "
                                        + Tally.of("a.id", "a.rating = uk.dasv.plan.Brag.RED") + ", "
                                        + Tally.of("a.id", OVERDUE) + ", "
                                        + Tally.of("a.id", WANTING + " AND " + MINE)
                                        + " FROM Body b LEFT JOIN Action a ON a.body = b"
                                        + " WHERE b.path LIKE :below AND b.closedOn IS NULL AND "
                                        + scope.words("b.path")
                                        + " GROUP BY b.code, b.shortName, b.path ORDER BY b.path",
                                Object[].class),
                        false)
                .setParameter("me", me())
                .setParameter("below", place + "%")
                .setParameter("period", period())
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .stream()
                .map(r -> new Readiness(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        (Long) r[3],
                        (Long) r[4],
                        (Long) r[5],
                        (Long) r[6],
                        (Long) r[7]))
                .toList();
    }

    /** How the actions of the body acted for and of all below it go, outcome by outcome. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<OutcomeRatings> byOutcome() {
        return byOutcome(place());
    }

    /** The same of the body at the place, as far as the person sees its plans. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<OutcomeRatings> byOutcome(String place) {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        Map<String, OutcomeRatings> outcomes = new LinkedHashMap<>();
        scope.bind(
                        em.createQuery(
                                "SELECT o.code, o.name, a.rating, COUNT(b.id), "
                                        + Tally.of("b.id", WANTING + " AND " + MINE)
                                        + " FROM Outcome o LEFT JOIN Action a ON a.outcome = o"
                                        + " AND a.state <> uk.dasv.plan.ActionState.CANCELLED"
                                        + " AND a.state <> uk.dasv.plan.ActionState.SUPERSEDED"
                                        + " LEFT JOIN Body b ON b = a.body AND b.path LIKE :below AND "
                                        + scope.words("b.path")
                                        + " WHERE o.retiredOn IS NULL"
                                        + " GROUP BY o.code, o.name, o.position, a.rating ORDER BY o.position",
                                Object[].class),
                        false)
                .setParameter("me", me())
                .setParameter("below", place + "%")
                .setParameter("period", period())
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .forEach(r -> outcomes.merge(
                        (String) r[0],
                        outcome((String) r[0], (String) r[1], (Brag) r[2], (Long) r[3], (Long) r[4]),
                        ActionGlance::together));
        return new ArrayList<>(outcomes.values());
    }

    private static OutcomeRatings outcome(String code, String name, Brag rating, long actions, long mine) {
        Map<Brag, Long> counts = new EnumMap<>(Brag.class);
        for (Brag each : Brag.values()) {
            counts.put(each, each == rating ? actions : 0L);
        }
        return new OutcomeRatings(code, name, counts, mine);
    }

    private static OutcomeRatings together(OutcomeRatings one, OutcomeRatings other) {
        other.counts().forEach((rating, n) -> one.counts().merge(rating, n, Long::sum));
        return new OutcomeRatings(one.code(), one.name(), one.counts(), one.mine() + other.mine());
    }

    private long me() {
        return user.require().personId();
    }

    private String place() {
        return user.actingFor().map(Grant::path).orElse("-");
    }

    /** The body acted for, where the person's role there is such; else none. */
    private long body(java.util.function.Predicate<Grant> role) {
        return user.actingFor().filter(role).map(Grant::bodyId).orElse(0L);
    }

    private LocalDate period() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }
}
