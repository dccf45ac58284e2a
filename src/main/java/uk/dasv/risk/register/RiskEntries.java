package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.ScoreLevel;

/** Completes rows of a register with what is written of the risks, in two statements whatever their number. */
@ApplicationScoped
class RiskEntries {

    @PersistenceContext
    EntityManager em;

    @Inject
    ScoreReasons reasons;

    /** The rows with their texts as they stood at the end of the day; of a past day where {@code past}. */
    List<RiskEntry> of(List<RiskRow> rows, LocalDate day, boolean past) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(RiskRow::id).toList();
        Map<Long, RiskEntry.Texts> texts = texts(ids, day, past);
        Map<Long, Map<ScoreLevel, ScoreReasons.Reason>> why = reasons.of(ids, RiskWhere.endOf(day));
        return rows.stream()
                .map(row -> new RiskEntry(row, texts.get(row.id()), why.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private Map<Long, RiskEntry.Texts> texts(List<Long> ids, LocalDate day, boolean past) {
        String id = past ? "r.riskId" : "r.id";
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT " + id + ", r.cause, r.event, r.consequence, r.kind, r.response, r.proximity FROM "
                        + (past ? "PastRisk" : "Risk") + " r WHERE " + id + " IN :ids"
                        + (past ? " AND " + RiskWhere.inForce("r") : ""),
                Object[].class);
        if (past) {
            query.setParameter("end", RiskWhere.endOf(day));
        }
        Map<Long, RiskEntry.Texts> texts = new HashMap<>();
        query.setParameter("ids", ids)
                .getResultList()
                .forEach(r -> texts.put(
                        (Long) r[0],
                        new RiskEntry.Texts(
                                (String) r[1],
                                (String) r[2],
                                (String) r[3],
                                (RiskKind) r[4],
                                (RiskResponse) r[5],
                                (Proximity) r[6])));
        return texts;
    }
}
