package uk.dasv.risk.register.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import uk.dasv.risk.ScoreLevel;

/** Why the scores of risks are what they are. It asks for no rights: whoever asks has chosen the risks by them. */
@ApplicationScoped
public class ScoreReasons {

    @PersistenceContext
    EntityManager em;

    /** The reason of a score, and why it was lowered with no new or better control; null where it was not. */
    public record Reason(String rationale, String loweredWhy) {}

    /** The reasons of the last scores before the moment, by risk and level; in one statement. */
    public Map<Long, Map<ScoreLevel, Reason>> of(Collection<Long> risks, Instant before) {
        Map<Long, Map<ScoreLevel, Reason>> reasons = new HashMap<>();
        if (!risks.isEmpty()) {
            em.createQuery(
                            "SELECT a.risk.id, a.level, a.rationale, a.loweredWhy FROM Assessment a WHERE a.risk.id IN :risks"
                                    + " AND a.assessedAt = (SELECT MAX(x.assessedAt) FROM Assessment x WHERE x.risk = a.risk"
                                    + " AND x.level = a.level AND x.assessedAt < :before) ORDER BY a.id",
                            Object[].class)
                    .setParameter("risks", risks)
                    .setParameter("before", before)
                    .getResultList()
                    .forEach(a -> reasons.computeIfAbsent((Long) a[0], r -> new EnumMap<>(ScoreLevel.class))
                            .put((ScoreLevel) a[1], new Reason((String) a[2], (String) a[3])));
        }
        return reasons;
    }
}
