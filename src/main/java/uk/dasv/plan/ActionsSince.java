package uk.dasv.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.platform.Tally;

/**
 * What has become of the actions of a body and of those below it since it last met, from the states that were kept:
 *
 * <ul>
 *   <li>new: agreed since; a proposal is not new before it is agreed, and may have ended again
 *   <li>worse, better: rated Green, Amber or Red then and now, and Red is worse than Amber, which is worse than Green
 *   <li>closed: agreed at some time, and completed, cancelled or superseded since
 *   <li>overdue: its current due date has passed since and it has not ended; and all that are overdue now, whenever it passed
 * </ul>
 *
 * The list of actions asks each of them of one action at a time, and here all are counted in one statement.
 */
@ApplicationScoped
public class ActionsSince {

    private static final Set<ActionState> ENDED =
            Set.of(ActionState.COMPLETED, ActionState.CANCELLED, ActionState.SUPERSEDED);

    private static final String HAS_ENDED = ENDED.stream()
            .map(s -> "uk.dasv.plan.ActionState." + s)
            .sorted()
            .collect(Collectors.joining(", ", "a.state IN (", ")"));

    /** The rules as words about an action {@code a} and the state {@code p} it was in then, if there was any. */
    private static final Map<SinceMet, String> RULES = new EnumMap<>(Map.of(
            SinceMet.NEW, "a.baselineDue IS NOT NULL AND p.baselineDue IS NULL",
            SinceMet.WORSE, went("GREEN", "AMBER") + " OR " + went("GREEN", "RED") + " OR " + went("AMBER", "RED"),
            SinceMet.BETTER, went("AMBER", "GREEN") + " OR " + went("RED", "GREEN") + " OR " + went("RED", "AMBER"),
            SinceMet.CLOSED,
                    "a.baselineDue IS NOT NULL AND " + HAS_ENDED + " AND (p.actionId IS NULL OR NOT "
                            + HAS_ENDED.replace("a.state", "p.state") + ")",
            SinceMet.OVERDUE, "a.currentDue < :today AND a.currentDue >= :met AND NOT " + HAS_ENDED,
            SinceMet.ALL_OVERDUE, "a.currentDue < :today AND NOT " + HAS_ENDED));

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** How many of the actions the person may see; in one statement. */
    @RequiresPermission(Permission.VIEW_PLANS)
    public Map<SinceMet, Long> counts(LastMet met) {
        Scope scope = access.scope(Permission.VIEW_PLANS);
        Object[] sums = scope.bind(
                        em.createQuery(
                                RULES.values().stream()
                                                .map(rule -> Tally.of("a.id", "(" + rule + ")"))
                                                .collect(Collectors.joining(", ", "SELECT ", ""))
                                        + " FROM Action a JOIN a.body b LEFT JOIN PastAction p ON p.actionId = a.id"
                                        + " AND p.since < :end AND (p.until IS NULL OR p.until >= :end) WHERE "
                                        + scope.words("b.path", "a.owner.id", "a.deputy.id")
                                        + " AND b.path LIKE :below",
                                Object[].class),
                        true)
                .setParameter("end", met.end())
                .setParameter("met", met.day())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("below", met.below())
                .getSingleResult();
        Map<SinceMet, Long> counts = new EnumMap<>(SinceMet.class);
        RULES.keySet().forEach(rule -> counts.put(rule, (Long) sums[counts.size()]));
        return counts;
    }

    private static String went(String from, String to) {
        return "p.rating = uk.dasv.plan.Brag." + from + " AND a.rating = uk.dasv.plan.Brag." + to;
    }

    /** The same rule as a condition of the list, of actions as they are or as they stood at the end of a past day. */
    static Predicate moved(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> a, ActionConditions.Asked asked) {
        LastMet met = asked.moved();
        Then then = new Then(cb, query, a, asked.states() == Action.class ? "id" : "actionId", met.day());
        Predicate agreed = cb.isNotNull(a.get("baselineDue"));
        Predicate ended = a.get("state").in(ENDED);
        Predicate overdue = cb.and(cb.lessThan(a.<LocalDate>get("currentDue"), asked.day()), cb.not(ended));
        Predicate rule =
                switch (asked.filter().further().moved()) {
                    case NEW -> cb.and(agreed, cb.not(then.was(p -> cb.isNotNull(p.get("baselineDue")))));
                    case WORSE ->
                        cb.or(
                                then.rated(Brag.AMBER, Set.of(Brag.GREEN)),
                                then.rated(Brag.RED, Set.of(Brag.GREEN, Brag.AMBER)));
                    case BETTER ->
                        cb.or(
                                then.rated(Brag.GREEN, Set.of(Brag.AMBER, Brag.RED)),
                                then.rated(Brag.AMBER, Set.of(Brag.RED)));
                    case CLOSED ->
                        cb.and(agreed, ended, cb.not(then.was(p -> p.get("state")
                                .in(ENDED))));
                    case OVERDUE -> cb.and(overdue, cb.greaterThanOrEqualTo(a.<LocalDate>get("currentDue"), met.day()));
                    case ALL_OVERDUE -> overdue;
                    case ANSWERED -> cb.disjunction();
                };
        return cb.and(cb.like(a.get("body").get("path"), met.below()), rule);
    }

    /** What an action was at the end of a day. */
    private record Then(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> a, String id, LocalDate day) {

        /** It was there, and such. */
        Predicate was(Function<Root<PastAction>, Predicate> such) {
            Subquery<Long> states = query.subquery(Long.class);
            Root<PastAction> p = states.from(PastAction.class);
            states.select(p.get("id"))
                    .where(cb.equal(p.get("actionId"), a.get(id)), ActionConditions.asAt(cb, p, day), such.apply(p));
            return cb.exists(states);
        }

        Predicate rated(Brag now, Set<Brag> before) {
            return cb.and(
                    cb.equal(a.get("rating"), now), was(p -> p.get("rating").in(before)));
        }
    }
}
