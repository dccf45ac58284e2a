package uk.dasv.plan.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.platform.NotFound;

/** Reads whole plans: of the bodies whose plans the person may see, in as many statements whatever their size. */
@ApplicationScoped
public class PlanQueries {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** A plan in the list, and how its actions go. */
    public record Row(PlanHead plan, Ratings ratings) {}

    /**
     * The plans the person may see, body by body along the line of escalation, the latest first. Where there are more
     * than {@value #MOST}, the oldest are left out, whosever they are.
     */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<Row> plans() {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        List<PlanHead> heads = scope
                .bind(
                        em.createQuery(
                                HEAD + " WHERE " + scope.words("b.path") + " ORDER BY p.startsOn DESC, p.id DESC",
                                Object[].class),
                        false)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .sorted(Comparator.comparing((Object[] r) -> (String) r[7]))
                .map(PlanQueries::head)
                .toList();
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<Brag, Long>> counts = new HashMap<>();
        em.createQuery(
                        "SELECT a.plan.id, a.rating, COUNT(a.id) FROM Action a WHERE a.plan.id IN :plans"
                                + " AND a.state <> uk.dasv.plan.ActionState.CANCELLED"
                                + " AND a.state <> uk.dasv.plan.ActionState.SUPERSEDED GROUP BY a.plan.id, a.rating",
                        Object[].class)
                .setParameter("plans", heads.stream().map(PlanHead::id).toList())
                .getResultList()
                .forEach(r -> counts.computeIfAbsent((Long) r[0], p -> new EnumMap<>(Brag.class))
                        .put((Brag) r[1], (Long) r[2]));
        return heads.stream()
                .map(h -> new Row(h, new Ratings(counts.getOrDefault(h.id(), Map.of()))))
                .toList();
    }

    /**
     * The plan of the body that began on that day; for null the present one, or else the latest.
     *
     * @throws NotFound when the body began none
     */
    @RequiresPermission(Permission.VIEW_PLANS)
    public PlanContents contents(@Subject(SubjectKind.BODY) String body, LocalDate from) {
        PlanHead plan = plan(body, from);
        Map<Long, List<PlanContents.Mark>> milestones = em
                .createQuery(
                        "SELECT m.action.id, m.title, m.dueOn, m.doneOn, m.droppedOn FROM Milestone m"
                                + " WHERE m.action.plan.id = :plan ORDER BY m.position",
                        Object[].class)
                .setParameter("plan", plan.id())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        r -> (Long) r[0],
                        Collectors.mapping(
                                r -> new PlanContents.Mark(
                                        (String) r[1], (LocalDate) r[2], (LocalDate) r[3], (LocalDate) r[4]),
                                Collectors.toList())));
        Map<PlanContents.Place, List<PlanContents.Leaf>> actions = em
                .createQuery(
                        "SELECT s.title, oc.code, oc.name, j.title, a.reference, a.title, w.name, lo.name, a.state,"
                                + " a.rating, a.percentDone, a.startsOn, a.baselineDue, a.currentDue, a.id, a.dateChanges"
                                + " FROM Action a JOIN a.outcome oc JOIN oc.strategy s JOIN a.owner w"
                                + " JOIN a.leadOrganisation lo LEFT JOIN a.objective j WHERE a.plan.id = :plan"
                                + " ORDER BY s.startsOn, oc.position, oc.code, a.currentDue, a.reference",
                        Object[].class)
                .setParameter("plan", plan.id())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        PlanQueries::place,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                r -> leaf(r, milestones.getOrDefault((Long) r[14], List.of())), Collectors.toList())));
        List<PlanContents.Place> frame = plan.isOverOn(LocalDate.now(clock)) ? List.of() : frame();
        return PlanContents.of(plan, frame, actions);
    }

    /** The outcomes and objectives in use. */
    private List<PlanContents.Place> frame() {
        return em
                .createQuery(
                        "SELECT s.title, o.code, o.name, j.title FROM Outcome o JOIN o.strategy s"
                                + " LEFT JOIN Objective j ON j.outcome = o AND j.retiredOn IS NULL"
                                + " WHERE o.retiredOn IS NULL AND s.state = uk.dasv.strategy.Strategy.State.ADOPTED"
                                + " ORDER BY s.startsOn, o.position, o.code, j.position",
                        Object[].class)
                .getResultList()
                .stream()
                .map(PlanQueries::place)
                .toList();
    }

    private static final String HEAD = "SELECT p.id, b.code, b.shortName, b.terms, p.title, p.startsOn, p.endsOn,"
            + " b.path FROM ActionPlan p JOIN p.body b";

    private PlanHead plan(String body, LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        List<PlanHead> plans = em
                .createQuery(HEAD + " WHERE b.code = :body ORDER BY p.startsOn DESC", Object[].class)
                .setParameter("body", body)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(PlanQueries::head)
                .toList();
        return from == null
                ? plans.stream()
                        .filter(p -> p.runsOn(today))
                        .findFirst()
                        .or(() -> plans.stream().findFirst())
                        .orElseThrow(NotFound::new)
                : plans.stream()
                        .filter(p -> p.startsOn().equals(from))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private static PlanHead head(Object[] r) {
        return new PlanHead(
                (Long) r[0],
                (String) r[1],
                (String) r[2],
                PlanHead.purpose((String) r[3]),
                (String) r[4],
                (LocalDate) r[5],
                (LocalDate) r[6]);
    }

    private static PlanContents.Place place(Object[] r) {
        return new PlanContents.Place((String) r[0], (String) r[1], (String) r[2], (String) r[3]);
    }

    private static PlanContents.Leaf leaf(Object[] r, List<PlanContents.Mark> milestones) {
        return new PlanContents.Leaf(
                (String) r[4],
                (String) r[5],
                (String) r[6],
                (String) r[7],
                (ActionState) r[8],
                (Brag) r[9],
                (Integer) r[10],
                (LocalDate) r[11],
                (LocalDate) r[12],
                (LocalDate) r[13],
                (Integer) r[15],
                milestones);
    }
}
