package uk.dasv.risk.register.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.platform.WholeList;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.register.AsAt;
import uk.dasv.risk.register.RiskFilter;
import uk.dasv.risk.register.RiskQueries;
import uk.dasv.risk.register.RiskRow;
import uk.dasv.risk.register.RiskSort;

/** Reads registers for files: the risks of a list with what is written of them, in two statements more for each part of it. */
@ApplicationScoped
public class RegisterFiles {

    @PersistenceContext
    EntityManager em;

    @Inject
    RiskQueries queries;

    @Inject
    ScoreReasons reasons;

    @Inject
    Clock clock;

    /** The whole list in its order, so many risks at a time, with what is written of them now or was then. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public WholeList<RiskEntry> whole(RiskFilter filter, RiskSort sort, boolean descending, int some) {
        LocalDate day = filter.day(LocalDate.now(clock));
        boolean past = filter.further().asAt() != null;
        return queries.whole(filter, sort, descending, some).completed(rows -> {
            List<Long> ids = rows.stream().map(RiskRow::id).toList();
            Map<Long, RiskEntry.Texts> texts = texts(ids, day, past);
            Map<Long, Map<ScoreLevel, ScoreReasons.Reason>> why = reasons.of(ids, AsAt.endOf(day));
            return rows.stream()
                    .map(row -> new RiskEntry(row, texts.get(row.id()), why.getOrDefault(row.id(), Map.of())))
                    .toList();
        });
    }

    private Map<Long, RiskEntry.Texts> texts(Collection<Long> ids, LocalDate day, boolean past) {
        String id = past ? "r.riskId" : "r.id";
        TypedQuery<Object[]> query = em.createQuery(
                "SELECT " + id + ", r.cause, r.event, r.consequence, r.kind, r.response, r.proximity FROM "
                        + (past ? "PastRisk" : "Risk") + " r WHERE " + id + " IN :ids"
                        + (past ? " AND " + AsAt.inForce("r") : ""),
                Object[].class);
        if (past) {
            query.setParameter("end", AsAt.endOf(day));
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
