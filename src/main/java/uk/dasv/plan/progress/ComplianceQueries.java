package uk.dasv.plan.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.platform.Tally;

/**
 * How completely actions are updated: the present period as it stands, earlier ones as they were
 * when they closed. Of the plans that somebody may see, and in the present period of their own actions.
 */
@ApplicationScoped
public class ComplianceQueries {

    /** How many closed periods are shown. */
    public static final int PERIODS = 12;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** Updates due and made; {@code code} finds the list of a body, and is null for an organisation or a sum. */
    public record Share(String code, String name, long due, long made) {

        /** Of a hundred updates due, how many were made, rounded down; 100 where none was due. */
        public long percent() {
            return due == 0 ? 100 : made * 100 / due;
        }

        public long missing() {
            return due - made;
        }

        private Share plus(Share other) {
            return new Share(code, name, due + other.due, made + other.made);
        }
    }

    /** The present period: by body, by organisation, and in all. */
    public record Present(List<Share> bodies, List<Share> organisations, Share all) {}

    /** A closed period: in all, by body and by organisation, and which updates were missing, each with its owner. */
    public record Past(
            LocalDate period, Share all, List<Share> bodies, List<Share> organisations, List<String> missing) {}

    /** The present period as it stands. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public Present present() {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        List<Object[]> rows = scope.bind(
                        em.createQuery(
                                        "SELECT b.code, b.shortName, o.name, COUNT(a.id), "
                                                + Tally.of("a.id", "a.lastUpdatePeriod >= :month")
                                                + " FROM Action a JOIN a.body b JOIN a.leadOrganisation o"
                                                + " WHERE a.state IN (uk.dasv.plan.ActionState.AGREED,"
                                                + " uk.dasv.plan.ActionState.IN_PROGRESS, uk.dasv.plan.ActionState.ON_HOLD)"
                                                + " AND (a.state <> uk.dasv.plan.ActionState.AGREED OR a.startsOn <= :today)"
                                                + " AND " + scope.words("b.path", "a.owner.id", "a.deputy.id")
                                                + " GROUP BY b.code, b.shortName, o.name",
                                        Object[].class)
                                .setParameter("month", LocalDate.now(clock).withDayOfMonth(1))
                                .setParameter("today", LocalDate.now(clock)),
                        true)
                .getResultList();
        return new Present(
                byName(rows.stream().map(r -> share((String) r[0], (String) r[1], r))),
                byName(rows.stream().map(r -> share(null, (String) r[2], r))),
                sum(rows.stream().map(r -> share(null, "", r))));
    }

    /** The last closed periods, the latest first. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public List<Past> past() {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        return scope
                .bind(
                        em.createQuery(
                                        "SELECT b.code, b.shortName, p.periodStart, c.due, c.made, c.missing, o.name"
                                                + " FROM UpdateCompliance c JOIN c.period p JOIN c.body b JOIN c.organisation o"
                                                + " WHERE p.periodStart >= :from AND " + scope.words("b.path")
                                                + " ORDER BY p.periodStart DESC, b.shortName",
                                        Object[].class)
                                .setParameter(
                                        "from",
                                        LocalDate.now(clock).withDayOfMonth(1).minusMonths(PERIODS)),
                        false)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        r -> (LocalDate) r[2],
                        () -> new TreeMap<LocalDate, List<Object[]>>(Comparator.reverseOrder()),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> past(e.getKey(), e.getValue()))
                .toList();
    }

    private static Past past(LocalDate period, List<Object[]> rows) {
        return new Past(
                period,
                sum(rows.stream().map(r -> past(null, "", r))),
                byName(rows.stream().map(r -> past((String) r[0], (String) r[1], r))),
                byName(rows.stream().map(r -> past(null, (String) r[6], r))),
                rows.stream()
                        .map(r -> (String) r[5])
                        .filter(m -> m != null)
                        .flatMap(String::lines)
                        .sorted()
                        .toList());
    }

    private static Share past(String code, String name, Object[] row) {
        return new Share(code, name, (Integer) row[3], (Integer) row[4]);
    }

    private static Share share(String code, String name, Object[] row) {
        return new Share(code, name, (Long) row[3], (Long) row[4]);
    }

    private static List<Share> byName(Stream<Share> shares) {
        return shares
                .collect(Collectors.toMap(Share::name, Function.identity(), Share::plus, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Share sum(Stream<Share> shares) {
        return shares.reduce(new Share(null, "All", 0, 0), Share::plus);
    }
}
