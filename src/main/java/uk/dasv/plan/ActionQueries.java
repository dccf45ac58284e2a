package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

/** Reads actions: only those the person may see, one statement a question whatever the number of rows. */
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
    public record Option(String code, String name) {}

    @RequiresPermission(Permission.VIEW_PLANS)
    public Page<ActionRow> list(ActionFilter filter, ActionSort sort, boolean descending, PageRequest page) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<ActionRow> rows = cb.createQuery(ActionRow.class);
        Source s = new Source(rows.from(Action.class));
        rows.select(s.row(cb)).where(where(cb, s, filter));
        Expression<?> by = s.action.get(sort.field());
        rows.orderBy(descending ? cb.desc(by) : cb.asc(by), cb.asc(s.action.get("reference")));
        CriteriaQuery<Long> count = cb.createQuery(Long.class);
        Source c = new Source(count.from(Action.class));
        count.select(cb.count(c.action)).where(where(cb, c, filter));
        return new Page<>(
                em.createQuery(rows)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultList(),
                em.createQuery(count).getSingleResult(),
                page);
    }

    /** How many actions of the filter have each rating; ratings nobody has are 0. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public Map<Brag, Long> countsByRating(ActionFilter filter) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Source s = new Source(query.from(Action.class));
        query.multiselect(s.action.get("rating"), cb.count(s.action))
                .where(where(cb, s, filter.anyRating()))
                .groupBy(s.action.get("rating"));
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

    /** The person's own actions, and those of the body they act for, that want an update this month. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<ActionRow> wantingUpdate() {
        LocalDate period = LocalDate.now(clock).withDayOfMonth(1);
        String place = user.actingFor()
                .filter(g -> g.role() != uk.dasv.identity.Role.MEMBER)
                .map(g -> g.path())
                .orElse("-");
        return em.createQuery(
                        "SELECT " + ROW + " FROM Action a JOIN a.outcome oc JOIN a.body b JOIN a.owner ow"
                                + " JOIN a.leadOrganisation lo LEFT JOIN a.deputy d"
                                + " WHERE (ow.id = :me OR d.id = :me OR b.path = :place) AND a.state IN :open"
                                + " AND (a.lastUpdatePeriod IS NULL OR a.lastUpdatePeriod < :period)"
                                + " ORDER BY a.currentDue, a.reference",
                        ActionRow.class)
                .setParameter("me", user.require().personId())
                .setParameter("place", place)
                .setParameter("open", Set.of(ActionState.AGREED, ActionState.IN_PROGRESS, ActionState.ON_HOLD))
                .setParameter("period", period)
                .setMaxResults(200)
                .getResultList();
    }

    /** One action with all that its page shows, in three statements. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public ActionDetail byReference(@Subject(SubjectKind.ACTION) String reference) {
        Object[] found = em.createQuery(
                        "SELECT " + ROW + ", a.description, a.successMeasure, a.source, b.code, a.startsOn,"
                                + " a.stateReason, a.evidence, a.version"
                                + " FROM Action a JOIN a.outcome oc JOIN a.body b JOIN a.owner ow JOIN a.leadOrganisation lo"
                                + " WHERE a.reference = :reference",
                        Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        List<ActionDetail.Step> milestones = em.createQuery(
                        "SELECT NEW uk.dasv.plan.ActionDetail.Step(m.title, m.dueOn, m.doneOn) FROM Milestone m"
                                + " WHERE m.action.reference = :reference ORDER BY m.position",
                        ActionDetail.Step.class)
                .setParameter("reference", reference)
                .getResultList();
        List<ActionDetail.Said> updates = em.createQuery(
                        "SELECT NEW uk.dasv.plan.ActionDetail.Said(u.periodStart, u.writtenAt, w.name, u.rating, u.suggested,"
                                + " u.ratingReason, u.percentDone, u.done, u.nextSteps, u.helpNeeded, u.pathStep, u.pathWho,"
                                + " u.pathBy, u.version) FROM ProgressUpdate u JOIN u.writtenBy w"
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
                (String) found[7],
                (Long) found[8],
                milestones,
                updates);
    }

    private Predicate where(CriteriaBuilder cb, Source s, ActionFilter f) {
        LocalDate today = LocalDate.now(clock);
        List<Predicate> all = new ArrayList<>();
        Expression<Long> owner = s.owner.get("id");
        Expression<Long> deputy = s.deputy.get("id");
        all.add(access.scope(Permission.VIEW_PLANS).on(cb, s.body.get("path"), owner, deputy));
        if (f.body() != null) {
            all.add(cb.equal(s.body.get("code"), f.body()));
        }
        if (f.outcome() != null) {
            all.add(cb.equal(s.outcome.get("code"), f.outcome()));
        }
        if (f.rating() != null) {
            all.add(cb.equal(s.action.get("rating"), f.rating()));
        }
        if (f.mine()) {
            Long me = user.require().personId();
            all.add(cb.or(cb.equal(owner, me), cb.equal(deputy, me)));
        }
        if (f.overdue()) {
            all.add(cb.lessThan(s.action.get("currentDue"), today));
            all.add(cb.not(s.action.get("state").in(ENDED)));
        }
        if (f.noUpdate()) {
            Expression<LocalDate> last = s.action.get("lastUpdatePeriod");
            all.add(cb.or(cb.isNull(last), cb.lessThan(last, today.withDayOfMonth(1))));
            all.add(s.action.get("state").in(ActionState.AGREED, ActionState.IN_PROGRESS, ActionState.ON_HOLD));
        }
        if (f.text() != null) {
            String like =
                    "%" + f.text().toLowerCase(Locale.UK).replace("%", "\\%").replace("_", "\\_") + "%";
            all.add(cb.or(
                    cb.like(cb.lower(s.action.get("title")), like, '\\'),
                    cb.like(cb.lower(s.action.get("reference")), like, '\\')));
        }
        return cb.and(all.toArray(Predicate[]::new));
    }

    /** The action with what a row shows of its neighbours. */
    private static final class Source {

        private final Root<Action> action;
        private final Join<Action, ?> outcome;
        private final Join<Action, ?> body;
        private final Join<Action, ?> owner;
        private final Join<Action, ?> deputy;
        private final Join<Action, ?> organisation;

        private Source(Root<Action> action) {
            this.action = action;
            this.outcome = action.join("outcome");
            this.body = action.join("body");
            this.owner = action.join("owner");
            this.deputy = action.join("deputy", JoinType.LEFT);
            this.organisation = action.join("leadOrganisation");
        }

        private jakarta.persistence.criteria.CompoundSelection<ActionRow> row(CriteriaBuilder cb) {
            return cb.construct(
                    ActionRow.class,
                    action.get("reference"),
                    action.get("title"),
                    outcome.get("name"),
                    body.get("shortName"),
                    owner.get("name"),
                    organisation.get("name"),
                    action.get("state"),
                    action.get("rating"),
                    action.get("percentDone"),
                    action.get("baselineDue"),
                    action.get("currentDue"),
                    action.get("lastUpdateAt"),
                    action.get("lastUpdatePeriod"));
        }
    }
}
