package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.identity.Access;
import uk.dasv.identity.CurrentUser;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.matrix.Score;

/**
 * Where risks stand on the matrix, and how they have moved on it since the body of their register last met. In four
 * statements whatever the number of risks.
 */
@ApplicationScoped
public class HeatMaps {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    @Inject
    CurrentUser user;

    @Inject
    Meetings meetings;

    @Inject
    Clock clock;

    /** How many risks went from one score to another; {@code from} is null for those that were not on the map of that register: not scored, or on another one. */
    public record Move(Score from, Score to, long risks) implements Serializable {

        /** Above zero for a higher score, below for a lower one. */
        public int course() {
            return from == null ? 0 : Integer.compare(to.value(), from.value());
        }
    }

    /** How many risks of a filter have each score, how many none, and how they have moved. */
    public record HeatMap(Map<Score, Long> counts, long notScored, List<Move> moves) implements Serializable {

        public HeatMap {
            counts = Map.copyOf(counts);
            moves = List.copyOf(moves);
        }

        /** How many have come to the score since. */
        public long in(Score score) {
            return moves.stream()
                    .filter(m -> score.equals(m.to()))
                    .mapToLong(Move::risks)
                    .sum();
        }

        /** How many have gone from the score since. */
        public long out(Score score) {
            return moves.stream()
                    .filter(m -> score.equals(m.from()))
                    .mapToLong(Move::risks)
                    .sum();
        }
    }

    /** The open risks of the filter by their score at the level. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public HeatMap of(RiskFilter filter, ScoreLevel level) {
        RiskWhere where = new RiskWhere(
                access.scope(Permission.VIEW_RISKS), filter, user.require().personId(), LocalDate.now(clock));
        String name = RiskWhere.field(level);
        Map<LocalDate, List<Long>> met = meetings.byLastMeeting(filter.day(LocalDate.now(clock)));
        Map<Score, Long> counts = new HashMap<>();
        Map<Score, Long> arrived = new HashMap<>();
        long notScored = 0;
        for (Object[] row : bound(
                        where,
                        met,
                        false,
                        "SELECT r." + name + "Likelihood, r." + name + "Impact, COUNT(r), COUNT(CASE WHEN "
                                + since(met.size(), name, false) + " THEN " + where.id() + " ELSE NULL END)"
                                + where.chosen() + where + " GROUP BY r." + name + "Likelihood, r." + name + "Impact")
                .getResultList()) {
            if (row[0] == null || row[1] == null) {
                notScored += (Long) row[2];
            } else {
                counts.put(score(row, 0), (Long) row[2]);
                if ((Long) row[3] > 0) {
                    arrived.put(score(row, 0), (Long) row[3]);
                }
            }
        }
        return new HeatMap(counts, notScored, arrived.isEmpty() ? List.of() : moves(where, name, met, arrived));
    }

    /** How those that have come to a score since have done so: from another one, or from nowhere. */
    private List<Move> moves(RiskWhere where, String name, Map<LocalDate, List<Long>> met, Map<Score, Long> arrived) {
        List<Move> moves = new ArrayList<>();
        bound(
                        where,
                        met,
                        true,
                        "SELECT r." + name + "Likelihood, r." + name + "Impact, p." + name + "Likelihood, p." + name
                                + "Impact, COUNT(r)" + where.chosen() + " JOIN PastRisk p ON p.riskId = " + where.id()
                                + where + " AND p.body = r.body AND p." + name + "Likelihood IS NOT NULL AND ("
                                + since(met.size(), name, true) + ") GROUP BY r." + name + "Likelihood, r." + name
                                + "Impact, p." + name + "Likelihood, p." + name + "Impact")
                .getResultList()
                .forEach(row -> {
                    Score to = score(row, 0);
                    arrived.merge(to, -(Long) row[4], Long::sum);
                    if (!to.equals(score(row, 2))) {
                        moves.add(new Move(score(row, 2), to, (Long) row[4]));
                    }
                });
        arrived.forEach((to, risks) -> {
            if (risks > 0) {
                moves.add(new Move(null, to, risks));
            }
        });
        moves.sort((one, other) -> Integer.compare(
                other.to().value() * 100 + other.course() * 30, one.to().value() * 100 + one.course() * 30));
        return moves;
    }

    /**
     * That the score is another since the body last met; and which state was in force then. That state has ended since, and is
     * found by the body on whose register it stood.
     */
    private static String since(int days, String name, boolean then) {
        StringBuilder any = new StringBuilder(days == 0 ? "1 = 0" : "");
        for (int i = 0; i < days; i++) {
            any.append(i == 0 ? "" : " OR ")
                    .append(then ? "p" : "r")
                    .append(".body.id IN :met" + i + " AND r." + name + "Since > :day" + i);
            if (then) {
                any.append(" AND p.until >= :end" + i + " AND p.since < :end" + i);
            }
        }
        return any.toString();
    }

    private TypedQuery<Object[]> bound(RiskWhere where, Map<LocalDate, List<Long>> met, boolean then, String words) {
        TypedQuery<Object[]> query = where.bind(em.createQuery(words, Object[].class));
        int i = 0;
        for (Map.Entry<LocalDate, List<Long>> on : met.entrySet()) {
            query.setParameter("met" + i, on.getValue()).setParameter("day" + i, on.getKey());
            if (then) {
                query.setParameter("end" + i, RiskWhere.endOf(on.getKey()));
            }
            i++;
        }
        return query;
    }

    private static Score score(Object[] row, int at) {
        return new Score((Integer) row[at], (Integer) row[at + 1]);
    }
}
