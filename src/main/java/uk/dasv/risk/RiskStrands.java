package uk.dasv.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import uk.dasv.audit.Changes;
import uk.dasv.platform.RuleViolation;

/** The named strands of a risk as people write them: in their order, one on each line. */
@ApplicationScoped
class RiskStrands {

    /** As many as one risk can have; what has more is several risks. */
    static final int MOST = 20;

    private static final int LONGEST = 200;

    @PersistenceContext
    EntityManager em;

    /**
     * Gives the risk the strands that are written and notes what is different.
     *
     * @throws RuleViolation when there are too many, or one is too long
     */
    void write(Risk risk, String written, Changes changes) {
        List<String> titles = written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (titles.size() > MOST) {
            throw RuleViolation.at("strands", "risk.strandsTooMany", MOST);
        }
        if (titles.stream().anyMatch(title -> title.length() > LONGEST)) {
            throw RuleViolation.at("strands", "risk.strandTooLong", LONGEST);
        }
        List<RiskStrand> present = em.createQuery(
                        "SELECT s FROM RiskStrand s WHERE s.risk = :risk ORDER BY s.position", RiskStrand.class)
                .setParameter("risk", risk)
                .getResultList();
        changes.field("Strands", told(present.stream().map(RiskStrand::getTitle).toList()), told(titles));
        int last = present.isEmpty() ? 0 : present.get(present.size() - 1).getPosition();
        for (int i = 0; i < titles.size(); i++) {
            if (i < present.size()) {
                present.get(i).rename(titles.get(i));
            } else {
                em.persist(new RiskStrand(risk, last + i - present.size() + 1, titles.get(i)));
            }
        }
        if (present.size() > titles.size()) {
            em.createQuery("DELETE FROM RiskStrand s WHERE s.risk = :risk AND s.position > :last")
                    .setParameter("risk", risk)
                    .setParameter("last", present.get(titles.size()).getPosition() - 1)
                    .executeUpdate();
        }
    }

    private static String told(List<String> titles) {
        return titles.isEmpty() ? null : String.join("; ", titles);
    }
}
