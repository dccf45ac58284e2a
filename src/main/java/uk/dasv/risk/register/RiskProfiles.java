package uk.dasv.risk.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.risk.matrix.Band;

/** How many risks of each outcome stood in each band at the ends of some days, from the states that were kept. */
@ApplicationScoped
public class RiskProfiles {

    @PersistenceContext
    EntityManager em;

    @Inject
    Access access;

    /** The risks of an outcome in a band, null for not scored: how many on each day, in the order of the days. */
    public record Count(String outcome, Band band, List<Long> risks) implements Serializable {

        public Count {
            risks = List.copyOf(risks);
        }
    }

    /** By outcome, and within it from the worst band to not scored; in one statement. */
    @RequiresPermission(Permission.VIEW_RISKS)
    public List<Count> at(List<LocalDate> days, String body) {
        if (days.isEmpty()) {
            return List.of();
        }
        Scope scope = access.scope(Permission.VIEW_RISKS);
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            // a sum of ones would be of no type that H2 knows, since they are sent as parameters
            sums.append(", COUNT(CASE WHEN r.since < :end" + i + " AND (r.until IS NULL OR r.until >= :end" + i
                    + ") THEN r.riskId ELSE NULL END)");
        }
        TypedQuery<Object[]> query = scope.bind(
                em.createQuery(
                        "SELECT o.name, o.position, r.currentBand" + sums
                                + " FROM PastRisk r JOIN r.body b JOIN r.outcome o LEFT JOIN r.owner w WHERE "
                                + scope.words("b.path", "w.id") + (body == null ? "" : " AND b.code = :body")
                                + " AND r.openedOn IS NOT NULL AND r.state <> uk.dasv.risk.RiskState.CLOSED"
                                + " GROUP BY o.position, o.name, r.currentBand ORDER BY o.position, o.name",
                        Object[].class),
                true);
        if (body != null) {
            query.setParameter("body", body);
        }
        for (int i = 0; i < days.size(); i++) {
            query.setParameter("end" + i, RiskWhere.endOf(days.get(i)));
        }
        return ordered(query.getResultList(), days.size());
    }

    /** Every band of every outcome that has had a risk, also where nothing stands in it. */
    private static List<Count> ordered(List<Object[]> rows, int days) {
        Map<String, Map<Band, List<Long>>> outcomes = new LinkedHashMap<>();
        for (Object[] row : rows) {
            List<Long> counts = new ArrayList<>();
            for (int i = 0; i < days; i++) {
                counts.add(row[3 + i] == null ? 0 : ((Number) row[3 + i]).longValue());
            }
            outcomes.computeIfAbsent((String) row[0], o -> new HashMap<>()).put((Band) row[2], counts);
        }
        List<Count> all = new ArrayList<>();
        outcomes.forEach((outcome, bands) -> {
            for (int i = Band.values().length - 1; i >= -1; i--) {
                Band band = i < 0 ? null : Band.values()[i];
                all.add(new Count(outcome, band, bands.getOrDefault(band, Collections.nCopies(days, 0L))));
            }
        });
        return all;
    }
}
