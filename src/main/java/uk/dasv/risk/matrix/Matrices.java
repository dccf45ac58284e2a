package uk.dasv.risk.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.dasv.governance.Body;

/** The editions of the risk matrix; the present one is the newest whose day has come. */
@ApplicationScoped
public class Matrices {

    /** The number of the present edition, as words of a query; {@code :today} is today. */
    public static final String IN_FORCE = "(SELECT MAX(x.edition) FROM RiskMatrix x WHERE x.publishedOn <= :today)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** All of it, in three statements. */
    public MatrixView present() {
        List<RiskMatrixCell> cells = cells();
        RiskMatrix matrix = cells.get(0).getMatrix();
        return new MatrixView(matrix, bands(cells), tolerances(matrix), reviews(matrix));
    }

    /** What a scoring needs of it, in one statement: its bands, without tolerances and reviews. */
    public MatrixView toScoreBy() {
        List<RiskMatrixCell> cells = cells();
        return new MatrixView(cells.get(0).getMatrix(), bands(cells), Map.of(), Map.of());
    }

    /** The band of every score. */
    public Map<Score, Band> bands() {
        return bands(cells());
    }

    /** What the edition with that number says, in four statements; empty where there is none. */
    Optional<NewEdition> edition(int number) {
        List<RiskMatrixCell> cells = em.createQuery(
                        "SELECT c FROM RiskMatrixCell c JOIN FETCH c.matrix WHERE c.matrix.edition = :number",
                        RiskMatrixCell.class)
                .setParameter("number", number)
                .getResultList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        RiskMatrix matrix = cells.get(0).getMatrix();
        List<NewEdition.Level> levels = em
                .createQuery(
                        "SELECT l FROM RiskMatrixLevel l WHERE l.matrix = :matrix ORDER BY l.axis, l.level",
                        RiskMatrixLevel.class)
                .setParameter("matrix", matrix)
                .getResultList()
                .stream()
                .map(l -> new NewEdition.Level(l.getAxis(), l.getLevel(), l.getName(), l.getDescription()))
                .toList();
        return Optional.of(new NewEdition(matrix.getName(), bands(cells), levels, tolerances(matrix), reviews(matrix)));
    }

    private List<RiskMatrixCell> cells() {
        List<RiskMatrixCell> cells = em.createQuery(
                        "SELECT c FROM RiskMatrixCell c JOIN FETCH c.matrix WHERE c.matrix.edition = " + IN_FORCE,
                        RiskMatrixCell.class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        if (cells.isEmpty()) {
            throw new IllegalStateException("no risk matrix is loaded");
        }
        return cells;
    }

    private static Map<Score, Band> bands(List<RiskMatrixCell> cells) {
        Map<Score, Band> bands = new HashMap<>();
        cells.forEach(c -> bands.put(new Score(c.getLikelihood(), c.getImpact()), c.getBand()));
        return bands;
    }

    private Map<Appetite, Integer> tolerances(RiskMatrix matrix) {
        Map<Appetite, Integer> tolerances = new EnumMap<>(Appetite.class);
        em.createQuery("SELECT t FROM RiskMatrixTolerance t WHERE t.matrix = :matrix", RiskMatrixTolerance.class)
                .setParameter("matrix", matrix)
                .getResultList()
                .forEach(t -> tolerances.put(t.getAppetite(), t.getTolerance()));
        return tolerances;
    }

    private Map<Band, ReviewRule> reviews(RiskMatrix matrix) {
        Map<Band, Set<Body.Kind>> at = new EnumMap<>(Band.class);
        Map<Band, Integer> months = new EnumMap<>(Band.class);
        em.createQuery("SELECT v FROM RiskMatrixReview v WHERE v.matrix = :matrix", RiskMatrixReview.class)
                .setParameter("matrix", matrix)
                .getResultList()
                .forEach(v -> {
                    if (v.getMonths() == null) {
                        at.computeIfAbsent(v.getBand(), b -> EnumSet.noneOf(Body.Kind.class))
                                .add(v.getBodyKind());
                    } else {
                        months.put(v.getBand(), v.getMonths());
                    }
                });
        Map<Band, ReviewRule> rules = new EnumMap<>(Band.class);
        months.forEach((band, m) -> rules.put(band, new ReviewRule(at.getOrDefault(band, Set.of()), m)));
        return rules;
    }
}
