package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.SearchWords;

/** Reads actions: only those the person may see, as many statements whatever the number of rows. */
@ApplicationScoped
public class ActionQueries {

    private static final Set<ActionState> ENDED =
            Set.of(ActionState.COMPLETED, ActionState.CANCELLED, ActionState.SUPERSEDED);

    private static final String ROW = "NEW uk.dasv.plan.ActionRow(a.reference, a.title, oc.name, b.shortName, ow.name,"
            + " lo.name, a.state, a.rating, a.percentDone, a.baselineDue, a.currentDue, a.lastUpdateAt, a.lastUpdatePeriod)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A body or an outcome to filter by. */
    public record Option(String code, String name) implements Serializable {}

    /** A page of the list, and how many actions of its filter have each rating, whichever it asks for. */
    public record Listing(Page<ActionRow> page, Map<Brag, Long> counts) {}

    @RequiresPermission(Permission.VIEW_PLANS)
    public Page<ActionRow> list(ActionFilter filter, ActionSort sort, boolean descending, PageRequest page) {
        return listing(filter, sort, descending, page).page();
    }

    /** The list with its counts; ratings nobody has are 0. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public Listing listing(ActionFilter filter, ActionSort sort, boolean descending, PageRequest page) {
        Map<Brag, Long> counts = counts(filter);
        long total = filter.rating() == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.get(filter.rating());
        return new Listing(new Page<>(rows(filter, sort, descending, page), total, page), counts);
    }

    /** First which actions, from their own table and its indexes, then what a row shows of those few. */
    private List<ActionRow> rows(ActionFilter filter, ActionSort sort, boolean descending, PageRequest page) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> chosen = cb.createQuery(Long.class);
        Root<Action> a = chosen.from(Action.class);
        chosen.select(a.get("id")).where(where(cb, a, filter)).orderBy(order(cb, a, sort, descending));
        List<Long> ids = em.createQuery(chosen)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        CriteriaQuery<ActionRow> rows = cb.createQuery(ActionRow.class);
        Root<Action> shown = rows.from(Action.class);
        rows.select(row(cb, shown)).where(shown.get("id").in(ids)).orderBy(order(cb, shown, sort, descending));
        return em.createQuery(rows).getResultList();
    }

    private static List<Order> order(CriteriaBuilder cb, Root<Action> a, ActionSort sort, boolean descending) {
        Expression<?> by = sort == ActionSort.RATING ? urgency(cb, a) : a.get(sort.field());
        return List.of(descending ? cb.desc(by) : cb.asc(by), cb.asc(a.get("currentDue")), cb.asc(a.get("reference")));
    }

    private static Expression<Integer> urgency(CriteriaBuilder cb, Root<Action> a) {
        CriteriaBuilder.Case<Integer> place = cb.selectCase();
        for (Brag rating : Brag.values()) {
            place = place.when(cb.equal(a.get("rating"), rating), cb.literal(rating.urgency()));
        }
        return place.otherwise(cb.literal(Brag.values().length));
    }

    private Map<Brag, Long> counts(ActionFilter filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<Action> a = query.from(Action.class);
        query.multiselect(a.get("rating"), cb.count(a))
                .where(where(cb, a, filter.anyRating()))
                .groupBy(a.get("rating"));
        Map<Brag, Long> counts = new EnumMap<>(Brag.class);
        Stream.of(Brag.values()).forEach(r -> counts.put(r, 0L));
        em.createQuery(query).getResultList().forEach(row -> counts.put((Brag) row[0], (Long) row[1]));
        return counts;
    }

    /** Bodies and outcomes of which the person may see actions. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<Option> bodies() {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Option> query = cb.createQuery(Option.class);
        Root<ActionPlan> plan = query.from(ActionPlan.class);
        query.select(cb.construct(
                        Option.class,
                        plan.get("body").get("code"),
                        plan.get("body").get("shortName")))
                .distinct(true)
                .where(access.scope(Permission.VIEW_PLANS)
                        .on(cb, plan.get("body").get("path")))
                .orderBy(cb.asc(plan.get("body").get("shortName")));
        return em.createQuery(query).getResultList();
    }

    @RequiresPermission(Permission.SIGNED_IN)
    public List<Option> outcomes() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.plan.ActionQueries.Option(o.code, o.name) FROM Outcome o"
                                + " WHERE o.retiredOn IS NULL ORDER BY o.position",
                        Option.class)
                .getResultList();
    }

    /** One action with all that its page shows, in three statements. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public ActionDetail byReference(@Subject(SubjectKind.ACTION) String reference) {
        Object[] found = em.createQuery(
                        "SELECT " + ROW + ", a.description, a.successMeasure, a.source, b.code, a.startsOn,"
                                + " a.stateReason, a.evidence, a.version, lo.id, ow.id, d.id, d.name, b.path, a.holdReviewOn"
                                + " FROM Action a JOIN a.outcome oc JOIN a.body b JOIN a.owner ow JOIN a.leadOrganisation lo"
                                + " LEFT JOIN a.deputy d"
                                + " WHERE a.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        List<ActionDetail.Step> milestones = em.createQuery(
                        "SELECT NEW uk.dasv.plan.ActionDetail.Step(m.id, m.position, m.title, m.dueOn, m.doneOn,"
                                + " m.droppedOn, m.dropReason, m.version) FROM Milestone m"
                                + " WHERE m.action.reference = :reference ORDER BY m.position",
                        ActionDetail.Step.class)
                .setParameter("reference", reference)
                .getResultList();
        List<ActionDetail.Said> updates = em.createQuery(
                        "SELECT NEW uk.dasv.plan.ActionDetail.Said(u.periodStart, u.writtenAt, w.name, u.rating, u.suggested,"
                                + " u.ratingReason, u.percentDone, u.done, u.nextSteps, u.helpNeeded, u.pathStep, u.pathWho,"
                                + " u.pathBy, u.version, u.correction, u.correctionReason, u.noChangeRun) FROM ProgressUpdate u JOIN u.writtenBy w"
                                + " WHERE u.action.reference = :reference ORDER BY u.periodStart DESC, u.correction DESC",
                        ActionDetail.Said.class)
                .setParameter("reference", reference)
                .getResultList();
        return new ActionDetail(
                (ActionRow) found[0],
                (String) found[1],
                (String) found[2],
                (ActionSource) found[3],
                (String) found[4],
                (LocalDate) found[5],
                (String) found[6],
                (LocalDate) found[14],
                (String) found[7],
                (Long) found[8],
                new ActionDetail.People(
                        (Long) found[9],
                        (Long) found[10],
                        found[12] == null ? null : (Long) found[11],
                        (String) found[12],
                        (String) found[13]),
                milestones,
                updates);
    }

    private Predicate where(CriteriaBuilder cb, Root<Action> a, ActionFilter f) {
        LocalDate today = LocalDate.now(clock);
        List<Predicate> all = new ArrayList<>();
        Expression<Long> owner = a.get("owner").get("id");
        Expression<Long> deputy = a.get("deputy").get("id");
        all.add(access.scope(Permission.VIEW_PLANS).on(cb, a.get("body").get("path"), owner, deputy));
        if (f.body() != null) {
            all.add(cb.equal(a.get("body").get("code"), f.body()));
        }
        if (f.outcome() != null) {
            all.add(cb.equal(a.get("outcome").get("code"), f.outcome()));
        }
        if (f.rating() != null) {
            all.add(cb.equal(a.get("rating"), f.rating()));
        }
        if (f.mine()) {
            Long me = user.require().personId();
            all.add(cb.or(cb.equal(owner, me), cb.equal(deputy, me)));
        }
        if (f.overdue()) {
            all.add(cb.lessThan(a.get("currentDue"), today));
            all.add(cb.not(a.get("state").in(ENDED)));
        }
        if (f.noUpdate()) {
            Expression<LocalDate> last = a.get("lastUpdatePeriod");
            all.add(cb.or(cb.isNull(last), cb.lessThan(last, today.withDayOfMonth(1))));
            all.add(cb.or(
                    a.get("state").in(ActionState.IN_PROGRESS, ActionState.ON_HOLD),
                    cb.and(
                            cb.equal(a.get("state"), ActionState.AGREED),
                            cb.lessThanOrEqualTo(a.get("startsOn"), today))));
        }
        if (f.text() != null) {
            String like = SearchWords.within(f.text());
            all.add(cb.or(
                    cb.like(cb.lower(a.get("title")), like, SearchWords.ESCAPE),
                    cb.like(cb.lower(a.get("reference")), like, SearchWords.ESCAPE)));
        }
        return cb.and(all.toArray(Predicate[]::new));
    }

    /** The action with what a row shows of its neighbours. */
    private static Selection<ActionRow> row(CriteriaBuilder cb, Root<Action> a) {
        return cb.construct(
                ActionRow.class,
                a.get("reference"),
                a.get("title"),
                a.get("outcome").get("name"),
                a.get("body").get("shortName"),
                a.get("owner").get("name"),
                a.get("leadOrganisation").get("name"),
                a.get("state"),
                a.get("rating"),
                a.get("percentDone"),
                a.get("baselineDue"),
                a.get("currentDue"),
                a.get("lastUpdateAt"),
                a.get("lastUpdatePeriod"));
    }
}
