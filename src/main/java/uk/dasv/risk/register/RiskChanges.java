package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.governance.Meeting;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.risk.RiskState;

/**
 * What became of risks between the ends of two days, from the states that were kept ({@code domain.md}, "As at"). Only
 * states of bodies the person may see are compared, in three statements whatever the number of risks.
 */
@ApplicationScoped
public class RiskChanges {

    /** How many past meetings of a body are offered to compare with. */
    private static final int MEETINGS = 8;

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A risk that is another than it was; {@code then} is null where it was not there, or not to be seen. */
    public record Difference(RiskLine then, RiskLine now, Set<RiskChange> changes) implements Serializable {

        public Difference {
            changes = Set.copyOf(changes);
        }

        /** The risk by what is known of it last. */
        public RiskLine risk() {
            return now == null ? then : now;
        }

        /** Whether it is this that has changed. */
        public boolean is(RiskChange change) {
            return changes.contains(change);
        }
    }

    /**
     * The risks of the filter that changed between the ends of the two days, by reference. Of the filter, body and outcome
     * count: where the risk stood on either day.
     */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Difference> between(RiskFilter filter, LocalDate from, LocalDate to) {
        Instant begin = RiskWhere.endOf(from);
        Instant end = RiskWhere.endOf(to);
        Map<Long, RiskLine> then = states(filter, begin, begin, end);
        Map<Long, RiskLine> now = states(filter, end, begin, end);
        Set<Long> scored = new HashSet<>(em.createQuery(
                        "SELECT DISTINCT a.risk.id FROM Assessment a WHERE a.assessedAt >= :begin AND a.assessedAt < :end",
                        Long.class)
                .setParameter("begin", begin)
                .setParameter("end", end)
                .getResultList());
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(id -> new Difference(
                        then.get(id), now.get(id), changes(then.get(id), now.get(id), scored.contains(id))))
                .filter(d -> !d.changes().isEmpty())
                .sorted(Comparator.comparing(d -> d.risk().reference()))
                .toList();
    }

    /** The states in force at the moment of those risks that have begun another state in between. */
    private Map<Long, RiskLine> states(RiskFilter filter, Instant at, Instant begin, Instant end) {
        Scope scope = access.scope(Permission.VIEW_RISKS);
        String body = filter.body() == null ? "" : " AND b.code = :body";
        String outcome = filter.outcome() == null ? "" : " AND o.code = :outcome";
        var query = scope.bind(
                        em.createQuery(
                                "SELECT " + RiskLine.of("r.riskId") + " FROM PastRisk r JOIN r.body b JOIN r.overseer v"
                                        + " JOIN r.outcome o LEFT JOIN r.owner w WHERE "
                                        + scope.words("b.path", "w.id") + body + outcome + " AND r.since < :at"
                                        + " AND (r.until IS NULL OR r.until >= :at) AND r.riskId IN (SELECT x.riskId"
                                        + " FROM PastRisk x WHERE x.since >= :begin AND x.since < :end)",
                                RiskLine.class),
                        true)
                .setParameter("at", at)
                .setParameter("begin", begin)
                .setParameter("end", end);
        if (filter.body() != null) {
            query.setParameter("body", filter.body());
        }
        if (filter.outcome() != null) {
            query.setParameter("outcome", filter.outcome());
        }
        return query.getResultStream()
                .collect(Collectors.toMap(RiskLine::id, Function.identity(), (one, other) -> one));
    }

    /**
     * What became of the risk; a proposal is not on the register, and one that was rejected was never there.
     *
     * @param scored whether it was scored at any level in between
     */
    static Set<RiskChange> changes(RiskLine then, RiskLine now, boolean scored) {
        Set<RiskChange> changes = EnumSet.noneOf(RiskChange.class);
        boolean was = there(then);
        boolean is = there(now);
        if (is && !was) {
            changes.add(RiskChange.NEW);
        }
        if (now != null
                && now.openedOn() != null
                && now.state() == RiskState.CLOSED
                && was
                && then.state() != RiskState.CLOSED) {
            changes.add(RiskChange.CLOSED);
        }
        if (is && was) {
            int course = then.current() == null || now.current() == null
                    ? 0
                    : Integer.compare(now.current(), then.current());
            if (course > 0) {
                changes.add(RiskChange.WORSE);
            } else if (course < 0) {
                changes.add(RiskChange.BETTER);
            } else if (scored) {
                changes.add(RiskChange.RESCORED);
            }
            if (then.bodyId() != now.bodyId()
                    || !Objects.equals(then.overseer(), now.overseer())
                    || !Objects.equals(then.outcome(), now.outcome())) {
                changes.add(RiskChange.MOVED);
            }
        } else if (was && now == null) {
            changes.add(RiskChange.MOVED);
        }
        return changes;
    }

    private static boolean there(RiskLine line) {
        return line != null && line.openedOn() != null;
    }

    /** The days on which the body with the code has met lately, the last first; of the person's own body for null. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<LocalDate> meetings(String body) {
        String code = body == null ? user.actingFor().map(g -> g.code()).orElse(null) : body;
        return code == null
                ? List.of()
                : List.copyOf(new TreeSet<>(em.createQuery(
                                        "SELECT m.meetsOn FROM Meeting m WHERE m.body.code = :body AND m.meetsOn < :today"
                                                + " AND m.state <> :cancelled ORDER BY m.meetsOn DESC",
                                        LocalDate.class)
                                .setParameter("body", code)
                                .setParameter("today", LocalDate.now(clock))
                                .setParameter("cancelled", Meeting.State.CANCELLED)
                                .setMaxResults(MEETINGS)
                                .getResultList())
                        .descendingSet());
    }
}
