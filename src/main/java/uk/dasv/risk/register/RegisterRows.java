package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.dasv.governance.Meeting;
import uk.dasv.plan.ActionState;

/**
 * Reads risks as rows of a register, with their trend, treatments and meetings, in one statement whatever their number; and
 * in one more where any was scored again since its body last met.
 */
@ApplicationScoped
class RegisterRows {

    private static final String MET = " FROM Meeting m WHERE m.body = b AND m.meetsOn < :day AND m.state <> :cancelled";

    @PersistenceContext
    EntityManager em;

    /** A row but for what the risk scored when its body last met. */
    private record Read(RiskLine line, LocalDate met, long outside, long treatments, long done) {

        /** Whether its score may have been another when its body last met. */
        boolean moved() {
            return met != null
                    && line.currentSince() != null
                    && line.currentSince().isAfter(met);
        }

        RiskRow row(Map<Long, Integer> scores) {
            Integer before = met == null || line.currentSince() == null
                    ? null
                    : moved() ? scores.get(line.id()) : line.current();
            return new RiskRow(line, Trend.of(before, line.current()), before, done, treatments, outside);
        }
    }

    /** The risks in that order as rows of the register on the day; of a past day where {@code past}. */
    List<RiskRow> of(List<Long> ids, LocalDate day, boolean past) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String id = past ? "r.riskId" : "r.id";
        String treated =
                ", (SELECT COUNT(t) FROM " + (past ? "PastTreatment t, PastAction a" : "Treatment t JOIN t.action a")
                        + " WHERE t.risk.id = " + id
                        + (past
                                ? " AND " + RiskWhere.inForce("t") + " AND a.reference = t.action.reference AND "
                                        + RiskWhere.inForce("a")
                                : "");
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT " + RiskLine.of(id) + ", (SELECT MAX(m.meetsOn)" + MET + "), (SELECT COUNT(m)" + MET
                        + " AND m.meetsOn >= r.outsideSince)" + treated + ")" + treated + " AND a.state = :completed)"
                        + " FROM " + (past ? "PastRisk" : "Risk")
                        + " r JOIN r.body b JOIN r.outcome o JOIN r.overseer v LEFT JOIN r.owner w WHERE " + id
                        + " IN :ids" + (past ? " AND " + RiskWhere.inForce("r") : ""),
                Object[].class);
        if (past) {
            query.setParameter("end", RiskWhere.endOf(day));
        }
        Map<Long, Read> read = new HashMap<>();
        query.setParameter("ids", ids)
                .setParameter("day", day)
                .setParameter("cancelled", Meeting.State.CANCELLED)
                .setParameter("completed", ActionState.COMPLETED)
                .getResultList()
                .forEach(r -> {
                    RiskLine line = (RiskLine) r[0];
                    read.put(line.id(), new Read(line, day(r[1]), number(r[2]), number(r[3]), number(r[4])));
                });
        Map<Long, Integer> scores =
                scores(read.values().stream().filter(Read::moved).toList());
        return ids.stream()
                .filter(read::containsKey)
                .map(i -> read.get(i).row(scores))
                .toList();
    }

    /** The current score each of them had when its body last met; none for one that was not scored then. */
    private Map<Long, Integer> scores(List<Read> moved) {
        Map<LocalDate, List<Long>> at = new TreeMap<>();
        moved.forEach(r ->
                at.computeIfAbsent(r.met(), d -> new ArrayList<>()).add(r.line().id()));
        Map<Long, Integer> scores = new HashMap<>();
        if (!at.isEmpty()) {
            List<LocalDate> days = List.copyOf(at.keySet());
            StringBuilder any = new StringBuilder();
            for (int i = 0; i < days.size(); i++) {
                any.append(i == 0 ? "" : " OR ")
                        .append("p.riskId IN :ids" + i + " AND p.since < :end" + i + " AND p.until >= :end" + i);
            }
            TypedQuery<Object[]> query = em.createQuery(
                    "SELECT p.riskId, p.currentScore FROM PastRisk p WHERE p.currentScore IS NOT NULL AND (" + any
                            + ")",
                    Object[].class);
            for (int i = 0; i < days.size(); i++) {
                query.setParameter("ids" + i, at.get(days.get(i)))
                        .setParameter("end" + i, RiskWhere.endOf(days.get(i)));
            }
            query.getResultList().forEach(p -> scores.put((Long) p[0], (Integer) p[1]));
        }
        return scores;
    }

    /** Databases give the day of a query within a query each in its own way. */
    private static LocalDate day(Object found) {
        return found instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) found;
    }

    private static long number(Object found) {
        return ((Number) found).longValue();
    }
}
