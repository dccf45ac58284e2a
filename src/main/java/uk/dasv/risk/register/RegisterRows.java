package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.dasv.plan.ActionState;

/** Completes lines of a register with their trend and treatments, in three statements whatever their number. */
@ApplicationScoped
class RegisterRows {

    @PersistenceContext
    EntityManager em;

    @Inject
    Meetings meetings;

    /** The lines as rows of the register on the day; of a past day where {@code past}. */
    List<RiskRow> of(List<RiskLine> lines, LocalDate day, boolean past) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Meetings.Met met = meetings.of(lines.stream().map(RiskLine::bodyId).collect(Collectors.toSet()), day);
        Map<Long, Integer> before = before(lines, met);
        Map<Long, long[]> treated = treated(lines, day, past);
        return lines.stream()
                .map(line -> {
                    long[] counts = treated.getOrDefault(line.id(), new long[2]);
                    Integer was = before.get(line.id());
                    return new RiskRow(
                            line,
                            Trend.of(was, line.current()),
                            was,
                            counts[0],
                            counts[1],
                            met.since(line.bodyId(), line.outsideSince()));
                })
                .toList();
    }

    /** The current score each risk had when its body last met; none for one that was not scored then. */
    private Map<Long, Integer> before(List<RiskLine> lines, Meetings.Met met) {
        Map<Long, Integer> before = new HashMap<>();
        Map<LocalDate, List<Long>> moved = new TreeMap<>();
        for (RiskLine line : lines) {
            LocalDate last = met.last(line.bodyId());
            if (last != null && line.currentSince() != null) {
                if (line.currentSince().isAfter(last)) {
                    moved.computeIfAbsent(last, d -> new ArrayList<>()).add(line.id());
                } else {
                    before.put(line.id(), line.current());
                }
            }
        }
        if (!moved.isEmpty()) {
            before.putAll(scores(moved));
        }
        return before;
    }

    private Map<Long, Integer> scores(Map<LocalDate, List<Long>> at) {
        List<LocalDate> days = List.copyOf(at.keySet());
        StringBuilder any = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            any.append(i == 0 ? "" : " OR ")
                    .append("p.riskId IN :ids" + i + " AND p.since < :end" + i
                            + " AND (p.until IS NULL OR p.until >= :end" + i + ")");
        }
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT p.riskId, p.currentScore FROM PastRisk p WHERE p.currentScore IS NOT NULL AND (" + any + ")",
                Object[].class);
        for (int i = 0; i < days.size(); i++) {
            query.setParameter("ids" + i, at.get(days.get(i))).setParameter("end" + i, RiskWhere.endOf(days.get(i)));
        }
        return query.getResultStream()
                .collect(Collectors.toMap(p -> (Long) p[0], p -> (Integer) p[1], (one, other) -> one));
    }

    private Map<Long, long[]> treated(List<RiskLine> lines, LocalDate day, boolean past) {
        TypedQuery<Object[]> query = em.createQuery(
                past
                        ? "SELECT t.risk.id, a.state, COUNT(t) FROM PastTreatment t, PastAction a WHERE t.risk.id IN :ids"
                                + " AND " + RiskWhere.inForce("t") + " AND a.reference = t.action.reference AND "
                                + RiskWhere.inForce("a") + " GROUP BY t.risk.id, a.state"
                        : "SELECT t.risk.id, a.state, COUNT(t) FROM Treatment t JOIN t.action a WHERE t.risk.id IN :ids"
                                + " GROUP BY t.risk.id, a.state",
                Object[].class);
        if (past) {
            query.setParameter("end", RiskWhere.endOf(day));
        }
        Map<Long, long[]> treated = new HashMap<>();
        query.setParameter("ids", lines.stream().map(RiskLine::id).toList())
                .getResultList()
                .forEach(t -> {
                    long[] counts = treated.computeIfAbsent((Long) t[0], id -> new long[2]);
                    counts[0] += t[1] == ActionState.COMPLETED ? (Long) t[2] : 0;
                    counts[1] += (Long) t[2];
                });
        return treated;
    }
}
