package uk.dasv.meeting.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.risk.Risk;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.matrix.Score;
import uk.dasv.risk.review.ReviewDecision;

/**
 * Makes the papers of risks: scores against appetite, what holds the risk down and what is being done, and what was last
 * decided. Of an action outside the line of the risk's register only its reference is said, for those who see the risk need
 * not see that plan.
 */
@ApplicationScoped
class RiskPapers {

    @PersistenceContext
    EntityManager em;

    /** The papers by reference, in four statements. */
    Map<String, Paper> of(Collection<String> references) {
        Map<String, Paper> papers = new HashMap<>();
        if (references.isEmpty()) {
            return papers;
        }
        Map<Long, List<String>> controls = lines(
                references,
                "SELECT c.risk.id, c.title, c.effectiveness, c.checkedOn FROM RiskControl c WHERE c.risk.reference IN :references"
                        + " AND c.retiredAt IS NULL ORDER BY c.addedAt, c.id",
                RiskPapers::control);
        Map<Long, List<String>> treatments = lines(
                references,
                "SELECT r.id, a.reference, a.state, a.rating, a.currentDue, b.path, rb.path FROM Treatment t JOIN t.risk r"
                        + " JOIN r.body rb JOIN t.action a JOIN a.body b WHERE r.reference IN :references"
                        + " ORDER BY a.currentDue, a.reference",
                RiskPapers::treatment);
        Map<Long, Object[]> reviews = new HashMap<>();
        em.createQuery(
                        "SELECT v.risk.id, v.decision, b.shortName, v.reviewedOn, v.rationale FROM RiskReview v JOIN v.body b"
                                + " WHERE v.risk.reference IN :references AND v.reviewedAt = (SELECT MAX(x.reviewedAt)"
                                + " FROM RiskReview x WHERE x.risk = v.risk) ORDER BY v.id",
                        Object[].class)
                .setParameter("references", references)
                .getResultList()
                .forEach(v -> reviews.put((Long) v[0], v));
        em.createQuery(
                        "SELECT r FROM Risk r JOIN FETCH r.body JOIN FETCH r.overseer JOIN FETCH r.outcome LEFT JOIN FETCH r.owner"
                                + " WHERE r.reference IN :references ORDER BY r.reference",
                        Risk.class)
                .setParameter("references", references)
                .getResultList()
                .forEach(r -> papers.put(
                        r.getReference(),
                        paper(r, controls.get(r.getId()), treatments.get(r.getId()), reviews.get(r.getId()))));
        return papers;
    }

    private static Paper paper(Risk risk, List<String> controls, List<String> treatments, Object[] review) {
        Integer gap = risk.getGap();
        return new PaperDraft(risk.getTitle())
                .fact("Reference", risk.getReference())
                .fact("Outcome", risk.getOutcome().getName())
                .fact("Register of", risk.getBody().getShortName())
                .fact("Overseen by", risk.getOverseer().getShortName())
                .fact(
                        "Owner",
                        risk.getOwner() == null ? "Nobody" : risk.getOwner().getName())
                .fact("State", PaperWords.of(risk.getState()))
                .fact("Inherent score", score(risk, ScoreLevel.INHERENT))
                .fact(
                        "Current score",
                        risk.getCurrentScore() == null
                                ? "Not scored"
                                : score(risk, ScoreLevel.CURRENT) + ", " + PaperWords.of(risk.getCurrentBand()))
                .fact("Target score", score(risk, ScoreLevel.TARGET))
                .fact("Tolerated up to", PaperWords.or(risk.getTolerance(), "No appetite is set"))
                .fact("Gap to appetite", gap == null ? null : gap > 0 ? gap + " above" : "Within appetite")
                .fact(
                        "Accepted",
                        risk.getAcceptedScore() == null
                                ? null
                                : "Up to a score of " + risk.getAcceptedScore()
                                        + (risk.getAcceptedUntil() == null
                                                ? ""
                                                : " until " + PaperWords.day(risk.getAcceptedUntil())))
                .fact(
                        "Last decision",
                        review == null
                                ? "Not reviewed yet"
                                : PaperWords.of((ReviewDecision) review[1]) + ", by " + review[2] + " on "
                                        + PaperWords.day((LocalDate) review[3]))
                .passage("Cause", risk.getCause())
                .passage("Event", risk.getEvent())
                .passage("Consequence", risk.getConsequence())
                .lines("Controls", controls == null ? List.of("None") : controls)
                .lines("Treatments", treatments == null ? List.of("None") : treatments)
                .passage("Why it was decided so", review == null ? null : (String) review[4])
                .done();
    }

    private static String score(Risk risk, ScoreLevel level) {
        Score score = risk.score(level);
        return score == null
                ? "Not scored"
                : score.value() + " (likelihood " + score.likelihood() + " × impact " + score.impact() + ")";
    }

    private static String control(Object[] c) {
        return c[1] + ": "
                + (c[2] == null
                        ? "not checked yet"
                        : PaperWords.of((Effectiveness) c[2]).toLowerCase(java.util.Locale.ROOT) + ", checked "
                                + PaperWords.day((LocalDate) c[3]));
    }

    private static String treatment(Object[] t) {
        return ((String) t[5]).startsWith((String) t[6])
                ? t[1] + ": " + PaperWords.of((ActionState) t[2]) + "; " + PaperWords.of((Brag) t[3]) + "; due "
                        + PaperWords.day((LocalDate) t[4])
                : t[1] + ": an action of another body";
    }

    private Map<Long, List<String>> lines(
            Collection<String> references, String words, java.util.function.Function<Object[], String> line) {
        Map<Long, List<String>> lines = new HashMap<>();
        em.createQuery(words, Object[].class)
                .setParameter("references", references)
                .getResultList()
                .forEach(row -> lines.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(line.apply(row)));
        return lines;
    }
}
