package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.dasv.governance.Body;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.RiskState;

/** Sees what is, or would be, escalated as it is now. */
@ApplicationScoped
public class Subjects {

    @PersistenceContext
    EntityManager em;

    /** A subject now: its title, the body it belongs to and the one above that, whether it still goes on, and what people see of it. */
    public record Seen(String title, Body body, Body above, boolean open, Map<String, String> facts) {

        String snapshot() {
            JsonObjectBuilder json = Json.createObjectBuilder();
            facts.forEach((name, value) -> json.add(name, value == null ? "–" : value));
            return json.build().toString();
        }
    }

    public Seen see(SubjectKind kind, String reference) {
        String question =
                switch (kind) {
                    case ACTION ->
                        "SELECT a.title, b, p, a.rating, a.state, a.currentDue FROM Action a JOIN a.body b LEFT JOIN b.parent p"
                                + " WHERE a.reference = :reference";
                    case RISK ->
                        "SELECT r.title, b, p, r.currentBand, r.state, r.currentScore, r.openedOn FROM Risk r JOIN r.body b LEFT JOIN b.parent p"
                                + " WHERE r.reference = :reference";
                    case ISSUE ->
                        "SELECT i.title, b, p, i.kind, i.state, i.raisedOn FROM Issue i JOIN i.body b LEFT JOIN b.parent p"
                                + " WHERE i.reference = :reference";
                    default -> throw new NotFound();
                };
        Object[] row = em.createQuery(question, Object[].class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(kind == SubjectKind.ACTION ? "Rating" : kind == SubjectKind.RISK ? "Band" : "Kind", text(row[3]));
        facts.put("State", text(row[4]));
        facts.put(
                kind == SubjectKind.ACTION ? "Due" : kind == SubjectKind.RISK ? "Current score" : "Raised",
                text(row[5]));
        return new Seen((String) row[0], (Body) row[1], (Body) row[2], isOpen(row), facts);
    }

    /** An action until it ends, a risk from being opened on its register until it is closed, an issue until it is resolved. */
    private static boolean isOpen(Object[] row) {
        if (row[4] instanceof ActionState action) {
            return !action.isEnded();
        }
        return row[4] instanceof RiskState risk
                ? risk != RiskState.CLOSED && row[6] != null
                : row[4] == Issue.State.OPEN;
    }

    /** The body with that code. */
    public Body body(String code) {
        return em.createQuery("SELECT b FROM Body b LEFT JOIN FETCH b.parent WHERE b.code = :code", Body.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String text(Object value) {
        if (value == null) {
            return "Not scored";
        }
        if (value instanceof Enum<?> constant) {
            String words = constant.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
        return value.toString();
    }
}
