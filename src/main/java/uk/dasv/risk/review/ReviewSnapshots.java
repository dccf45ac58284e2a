package uk.dasv.risk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.risk.Risk;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.matrix.Score;

/**
 * Says as JSON what a review sees of a risk: its facts, scores with reasons, controls and treatments. Actions are named
 * by reference only, for not everybody who sees the risk may see them. In three statements.
 */
@ApplicationScoped
public class ReviewSnapshots {

    @PersistenceContext
    EntityManager em;

    /** The risk as it is now. */
    public String of(Risk risk) {
        JsonObjectBuilder seen = Json.createObjectBuilder();
        add(seen, "reference", risk.getReference());
        add(seen, "title", risk.getTitle());
        add(seen, "register", risk.getBody().getShortName());
        add(seen, "overseer", risk.getOverseer().getShortName());
        add(seen, "outcome", risk.getOutcome().getName());
        add(seen, "state", risk.getState());
        add(seen, "kind", risk.getKind());
        add(seen, "category", risk.getCategory());
        add(seen, "owner", risk.getOwner() == null ? null : risk.getOwner().getName());
        add(seen, "response", risk.getResponse());
        add(seen, "proximity", risk.getProximity());
        add(seen, "cause", risk.getCause());
        add(seen, "event", risk.getEvent());
        add(seen, "consequence", risk.getConsequence());
        add(seen, "tolerance", risk.getTolerance());
        add(seen, "gap", risk.getGap());
        add(seen, "outsideSince", risk.getOutsideSince());
        add(seen, "band", risk.getCurrentBand());
        add(seen, "acceptedScore", risk.getAcceptedScore());
        add(seen, "acceptedUntil", risk.getAcceptedUntil());
        add(seen, "nextReview", risk.getNextReviewOn());
        Map<ScoreLevel, String> reasons = reasons(risk);
        for (ScoreLevel level : ScoreLevel.values()) {
            Score score = risk.score(level);
            if (score != null) {
                JsonObjectBuilder one = Json.createObjectBuilder()
                        .add("likelihood", score.likelihood())
                        .add("impact", score.impact());
                add(one, "reason", reasons.get(level));
                seen.add(level.name(), one);
            }
        }
        return seen.add("controls", controls(risk))
                .add("treatments", treatments(risk))
                .build()
                .toString();
    }

    private Map<ScoreLevel, String> reasons(Risk risk) {
        return em.createQuery(
                        "SELECT a.level, a.rationale FROM Assessment a WHERE a.risk = :risk ORDER BY a.assessedAt, a.id",
                        Object[].class)
                .setParameter("risk", risk)
                .getResultStream()
                .collect(Collectors.toMap(a -> (ScoreLevel) a[0], a -> (String) a[1], (earlier, later) -> later));
    }

    private JsonArrayBuilder controls(Risk risk) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        em.createQuery(
                        "SELECT c.title, c.effectiveness, c.checkedOn FROM RiskControl c WHERE c.risk = :risk"
                                + " AND c.retiredAt IS NULL ORDER BY c.addedAt, c.id",
                        Object[].class)
                .setParameter("risk", risk)
                .getResultList()
                .forEach(c -> {
                    JsonObjectBuilder one = Json.createObjectBuilder().add("control", (String) c[0]);
                    add(one, "effectiveness", (Effectiveness) c[1]);
                    add(one, "checkedOn", c[2]);
                    all.add(one);
                });
        return all;
    }

    private JsonArrayBuilder treatments(Risk risk) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        em.createQuery(
                        "SELECT a.reference, a.state, a.rating, a.currentDue FROM Treatment t JOIN t.action a"
                                + " WHERE t.risk = :risk ORDER BY a.currentDue, a.reference",
                        Object[].class)
                .setParameter("risk", risk)
                .getResultList()
                .forEach(a -> all.add(Json.createObjectBuilder()
                        .add("action", (String) a[0])
                        .add("state", ((ActionState) a[1]).name())
                        .add("rating", ((Brag) a[2]).name())
                        .add("due", a[3].toString())));
        return all;
    }

    private static void add(JsonObjectBuilder to, String name, Object value) {
        if (value instanceof Integer number) {
            to.add(name, number);
        } else if (value != null) {
            to.add(name, value.toString());
        }
    }
}
