package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.governance.met.LastMet;
import uk.dasv.governance.met.LastMets;
import uk.dasv.governance.met.SinceMet;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.platform.Tally;

/**
 * What has become of the risks on the registers of a body and of those below it since it last met:
 *
 * <ul>
 *   <li>new: opened since, whatever it is now; a proposal is not new before it is opened
 *   <li>worse, better: open then and now, and its current score is higher or lower than what it was then, from the states that
 *       were kept; not where it was not scored then
 *   <li>closed: closed since; a proposal that was not taken on is not
 *   <li>overdue: open, and its review was to be by a day that has passed since; where none is set, by the day it was opened; and all
 *       that are overdue now
 * </ul>
 *
 * The register asks the same rules in the same words.
 */
@ApplicationScoped
public class RisksSince {

    private static final String OPEN = "r.openedOn IS NOT NULL AND r.state <> uk.dasv.risk.RiskState.CLOSED AND ";

    /** {@code %s} is the risk's identifier, of risks as they are or of states they have had. */
    private static final String SCORED = OPEN
            + "r.openedOn <= :met AND r.currentSince > :met AND EXISTS (SELECT was.id FROM PastRisk was"
            + " WHERE was.riskId = %s AND was.since < :metEnd AND (was.until IS NULL OR was.until >= :metEnd)"
            + " AND was.currentScore ";

    private static final String REVIEW_BY = "COALESCE(r.nextReviewOn, r.openedOn)";

    private static final Map<SinceMet, String> RULES = new EnumMap<>(Map.of(
            SinceMet.NEW, "r.openedOn > :met ",
            SinceMet.WORSE, SCORED + "< r.currentScore)",
            SinceMet.BETTER, SCORED + "> r.currentScore)",
            SinceMet.CLOSED,
                    "r.openedOn IS NOT NULL AND r.state = uk.dasv.risk.RiskState.CLOSED AND r.closedOn > :met ",
            SinceMet.OVERDUE, OPEN + REVIEW_BY + " < :day AND " + REVIEW_BY + " >= :met ",
            SinceMet.ALL_OVERDUE, OPEN + REVIEW_BY + " < :day"));

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    LastMets lastMets;

    @Inject
    Clock clock;

    /** The rule about {@code r} in words, with the body's last meeting as {@code :met} and {@code :metEnd}. */
    static String rule(SinceMet what, String id) {
        return RULES.getOrDefault(what, "1 = 0").replace("%s", id);
    }

    /** When the body with that code last met before the day, null for today; a body nobody knows has no place and no risks. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public LastMet met(String code, LocalDate day) {
        return lastMets.of(code, day == null ? LocalDate.now(clock) : day)
                .orElse(new LastMet(0, code, code, "-", null));
    }

    /** The bodies whose meetings the person sees and that have met. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<LastMets.Body> bodiesThatMet() {
        return lastMets.within(access.scope(Permission.VIEW_MEETINGS), LocalDate.now(clock));
    }

    /** How many of the risks the person may see; in one statement. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public Map<SinceMet, Long> counts(LastMet met) {
        Scope scope = access.scope(Permission.VIEW_RISKS);
        Object[] sums = scope.bind(
                        em.createQuery(
                                RULES.keySet().stream()
                                                .map(what -> Tally.of("r.id", "(" + rule(what, "r.id") + ")"))
                                                .collect(Collectors.joining(", ", "SELECT ", ""))
                                        + " FROM Risk r JOIN r.body b WHERE " + scope.words("b.path", "r.ownerId")
                                        + " AND b.path LIKE :below",
                                Object[].class),
                        true)
                .setParameter("met", met.day())
                .setParameter("metEnd", met.end())
                .setParameter("day", LocalDate.now(clock))
                .setParameter("below", met.below())
                .getSingleResult();
        Map<SinceMet, Long> counts = new EnumMap<>(SinceMet.class);
        RULES.keySet().forEach(rule -> counts.put(rule, (Long) sums[counts.size()]));
        return counts;
    }
}
