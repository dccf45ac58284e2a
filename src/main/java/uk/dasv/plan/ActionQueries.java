package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.LastMets;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Page;
import uk.dasv.platform.PageRequest;
import uk.dasv.platform.WholeList;

/** Reads actions: only those the person may see, as many statements whatever the number of rows. */
@ApplicationScoped
public class ActionQueries {

    private static final String ROW = "NEW uk.dasv.plan.ActionRow(a.reference, a.title, oc.name, b.shortName, ow.name,"
            + " lo.name, a.state, a.rating, a.percentDone, a.baselineDue, a.currentDue, a.lastUpdateAt, a.lastUpdatePeriod,"
            + " a.dateChanges)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    ActionConditions conditions;

    @Inject
    LastMets lastMets;

    @Inject
    Instance<ActionLinks> links;

    @Inject
    Clock clock;

    /** A body or an outcome to filter by. */
    public record Option(String code, String name) implements Serializable {}

    /**
     * A page of the list, how many actions of its filter have each rating, whichever it asks for, and, where it is asked
     * for, what became of each since a body last met.
     */
    public record Listing(
            Page<ActionRow> page,
            Map<Brag, Long> counts,
            LocalDate day,
            LocalDate metOn,
            Map<String, ActionChange.Since> since) {}

    /** An action, and what became of it since a body met; null where that is not asked for. */
    public record Line(ActionRow action, ActionChange.Since since) {}

    @RequiresPermission(Permission.VIEW_PLANS)
    public Page<ActionRow> list(ActionFilter filter, ActionSort sort, boolean descending, PageRequest page) {
        return listing(filter, sort, descending, page).page();
    }

    /** The list with its counts; ratings nobody has are 0. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public Listing listing(ActionFilter filter, ActionSort sort, boolean descending, PageRequest page) {
        ActionConditions.Asked asked = asked(filter);
        LocalDate day = asked.day();
        LocalDate metOn = asked.metOn();
        Map<Brag, Long> counts = counts(asked);
        long total = counts.entrySet().stream()
                .filter(e -> filter.ratings().isEmpty() || filter.ratings().contains(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<ActionRow> rows = rows(asked, sort, descending, page);
        return new Listing(
                new Page<>(rows, total, page), counts, day, metOn, metOn == null ? Map.of() : since(rows, metOn, day));
    }

    /** The whole list in its order, so many actions at a time. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public WholeList<Line> whole(ActionFilter filter, ActionSort sort, boolean descending, int some) {
        ActionConditions.Asked asked = asked(filter);
        return WholeList.of(chosen(asked, sort, descending).getResultList(), some, ids -> {
            List<ActionRow> rows = rows(asked, sort, descending, ids);
            Map<String, ActionChange.Since> since =
                    asked.metOn() == null ? Map.of() : since(rows, asked.metOn(), asked.day());
            return rows.stream()
                    .map(row -> new Line(row, since.get(row.reference())))
                    .toList();
        });
    }

    private ActionConditions.Asked asked(ActionFilter filter) {
        LocalDate day = filter.day(LocalDate.now(clock));
        ActionFilter.Further further = filter.further();
        LastMet met = further.since() == null
                ? null
                : lastMets.of(further.since(), day).orElse(new LastMet(0, further.since(), null, "-", null));
        boolean moved = further.moved() != null;
        return new ActionConditions.Asked(
                filter, day, metOn(met, moved, day), moved ? met : null, treating(further.risk()));
    }

    /** The day since which changes are shown: a quarter ago where the body has not met and any change is asked for. */
    private static LocalDate metOn(LastMet met, boolean moved, LocalDate day) {
        if (met == null) {
            return null;
        }
        return met.on() != null || moved ? met.on() : day.minusMonths(3);
    }

    private Set<String> treating(String risk) {
        Set<String> ids = new TreeSet<>();
        if (risk != null) {
            links.forEach(link -> ids.addAll(link.treating(risk)));
        }
        return ids;
    }

    private Map<String, ActionChange.Since> since(List<ActionRow> rows, LocalDate then, LocalDate day) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<ActionRow> query = cb.createQuery(ActionRow.class);
        Root<PastAction> a = query.from(PastAction.class);
        query.select(row(cb, a))
                .where(
                        a.get("reference")
                                .in(rows.stream().map(ActionRow::reference).toList()),
                        ActionConditions.asAt(cb, a, then));
        Map<String, ActionRow> was = em.createQuery(query).getResultList().stream()
                .collect(Collectors.toMap(ActionRow::reference, r -> r, (one, other) -> one));
        return rows.stream()
                .collect(Collectors.toMap(
                        ActionRow::reference, r -> ActionChange.between(was.get(r.reference()), then, r, day)));
    }

    /** First which actions, from their own table and its indexes, then what a row shows of those few. */
    private List<ActionRow> rows(ActionConditions.Asked asked, ActionSort sort, boolean descending, PageRequest page) {
        List<Long> ids = chosen(asked, sort, descending)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return ids.isEmpty() ? List.of() : rows(asked, sort, descending, ids);
    }

    private TypedQuery<Long> chosen(ActionConditions.Asked asked, ActionSort sort, boolean descending) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> chosen = cb.createQuery(Long.class);
        Root<?> a = chosen.from(asked.states());
        chosen.select(a.get("id"))
                .where(conditions.where(cb, chosen, a, asked))
                .orderBy(order(cb, a, sort, descending));
        return em.createQuery(chosen);
    }

    private List<ActionRow> rows(ActionConditions.Asked asked, ActionSort sort, boolean descending, List<Long> ids) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<ActionRow> rows = cb.createQuery(ActionRow.class);
        Root<?> shown = rows.from(asked.states());
        rows.select(row(cb, shown)).where(shown.get("id").in(ids)).orderBy(order(cb, shown, sort, descending));
        return em.createQuery(rows).getResultList();
    }

    private static List<Order> order(CriteriaBuilder cb, Root<?> a, ActionSort sort, boolean descending) {
        Expression<?> by = sort == ActionSort.RATING ? urgency(cb, a) : sort.of(a);
        return List.of(descending ? cb.desc(by) : cb.asc(by), cb.asc(a.get("currentDue")), cb.asc(a.get("reference")));
    }

    private static Expression<Integer> urgency(CriteriaBuilder cb, Root<?> a) {
        CriteriaBuilder.Case<Integer> place = cb.selectCase();
        for (Brag rating : Brag.values()) {
            place = place.when(cb.equal(a.get("rating"), rating), cb.literal(rating.urgency()));
        }
        return place.otherwise(cb.literal(Brag.values().length));
    }

    private Map<Brag, Long> counts(ActionConditions.Asked asked) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
        Root<?> a = query.from(asked.states());
        ActionConditions.Asked any = new ActionConditions.Asked(
                asked.filter().anyRating(), asked.day(), asked.metOn(), asked.moved(), asked.treating());
        query.multiselect(a.get("rating"), cb.count(a.get("id")))
                .where(conditions.where(cb, query, a, any))
                .groupBy(a.get("rating"));
        Map<Brag, Long> counts = new EnumMap<>(Brag.class);
        Stream.of(Brag.values()).forEach(r -> counts.put(r, 0L));
        em.createQuery(query).getResultList().forEach(row -> counts.put((Brag) row[0], (Long) row[1]));
        return counts;
    }

    /** The outcomes for which there can be new actions, in their order. */
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
                                + " a.stateReason, a.evidence, a.version, lo.id, ow.id, d.id, d.name, b.path, a.holdReviewOn, ab.id"
                                + " FROM Action a JOIN a.outcome oc JOIN a.body b JOIN a.owner ow JOIN a.leadOrganisation lo"
                                + " LEFT JOIN a.deputy d LEFT JOIN b.parent ab ON ab.closedOn IS NULL"
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
                        (String) found[13],
                        found[15] != null),
                milestones,
                updates);
    }

    /** The action with what a row shows of its neighbours. */
    private static Selection<ActionRow> row(CriteriaBuilder cb, Root<?> a) {
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
                a.get("lastUpdatePeriod"),
                a.get("dateChanges"));
    }
}
