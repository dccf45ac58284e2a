package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The present edition of the risk matrix. */
@ApplicationScoped
public class Matrices {

    @PersistenceContext
    EntityManager em;

    public MatrixView present() {
        List<RiskMatrixCell> cells = em.createQuery(
                        "SELECT c FROM RiskMatrixCell c JOIN FETCH c.matrix WHERE c.matrix.edition ="
                                + " (SELECT MAX(m.edition) FROM RiskMatrix m)",
                        RiskMatrixCell.class)
                .getResultList();
        if (cells.isEmpty()) {
            throw new IllegalStateException("no risk matrix is loaded");
        }
        RiskMatrix matrix = cells.get(0).getMatrix();
        Map<Score, Band> bands = new HashMap<>();
        cells.forEach(c -> bands.put(new Score(c.getLikelihood(), c.getImpact()), c.getBand()));
        Map<Appetite, Integer> tolerances = new EnumMap<>(Appetite.class);
        em.createQuery("SELECT t FROM RiskMatrixTolerance t WHERE t.matrix = :matrix", RiskMatrixTolerance.class)
                .setParameter("matrix", matrix)
                .getResultList()
                .forEach(t -> tolerances.put(t.getAppetite(), t.getTolerance()));
        return new MatrixView(matrix, bands, tolerances);
    }
}
