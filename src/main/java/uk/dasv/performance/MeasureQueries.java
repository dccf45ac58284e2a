package uk.dasv.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;

/** Reads what is measured. */
@ApplicationScoped
public class MeasureQueries {

    @PersistenceContext
    EntityManager em;

    /** Every value observed so far, measure by measure in the strategy's order, the oldest first. */
    @RequiresPermission(Permission.SIGNED_IN)
    public List<ObservedRow> observed() {
        return em.createQuery(
                        "SELECT NEW uk.dasv.performance.ObservedRow(m.name, t.name, m.unit, m.covers, m.source, o.period,"
                                + " o.endsOn, o.characteristic, o.breakdown, o.amount, o.note) FROM Observation o JOIN o.measure m LEFT JOIN m.outcome t"
                                + " ORDER BY m.position, o.endsOn, o.position",
                        ObservedRow.class)
                .getResultList();
    }
}
