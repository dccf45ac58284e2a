package uk.dasv.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import uk.dasv.governance.Body;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.RiskState;

/** Sees what is, or would be, escalated as it is now. */
@ApplicationScoped
public class Subjects {

    @PersistenceContext
    EntityManager em;

    private static final int LONGEST = 300;

    /** A subject now: its title, the body it belongs to and the one above that, whether it still goes on, and what people see of it. */
    public record Seen(String title, Body body, Body above, boolean open, Map<String, String> facts) {

        String snapshot() {
            JsonObjectBuilder json = Json.createObjectBuilder();
            facts.forEach((name, value) -> json.add(name, value == null ? "–" : value));
            return json.build().toString();
        }
    }

    /**
     * What people see of it now.
     *
     * @throws NotFound when there is none, or it is of a kind that cannot be escalated
     */
    public Seen see(SubjectKind kind, String reference) {
        return switch (kind) {
            case ACTION -> action(reference);
            case RISK -> risk(reference);
            case ISSUE -> issue(reference);
            default -> throw new NotFound();
        };
    }

    private Seen action(String reference) {
        Object[] row = row(
                "SELECT a.title, b, p, a.state, a.rating, a.percentDone, a.currentDue, a.baselineDue, o.name, a.lastUpdateAt,"
                        + " u.pathStep, u.pathWho, u.pathBy FROM Action a JOIN a.body b LEFT JOIN b.parent p JOIN a.owner o"
                        + " LEFT JOIN ProgressUpdate u ON u.action = a AND u.writtenAt = a.lastUpdateAt"
                        + " WHERE a.reference = :reference ORDER BY u.id DESC",
                reference);
        LocalDate due = (LocalDate) row[6];
        LocalDate baseline = (LocalDate) row[7];
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Rating", text(row[4]));
        facts.put("State", text(row[3]));
        facts.put("Done", row[5] + "%");
        facts.put("Owner", text(row[8]));
        facts.put("Due", text(due));
        facts.put(
                "Later than agreed",
                baseline == null ? "Not agreed yet" : days(Math.max(0, ChronoUnit.DAYS.between(baseline, due))));
        facts.put(
                "Last update",
                row[9] == null
                        ? "None yet"
                        : LocalDate.ofInstant((Instant) row[9], ClockProducer.LONDON)
                                .toString());
        if (row[10] != null) {
            facts.put("Path to green", shortened(row[10] + " (" + row[11] + ", by " + row[12] + ")"));
        }
        return new Seen((String) row[0], (Body) row[1], (Body) row[2], !((ActionState) row[3]).isEnded(), facts);
    }

    private Seen risk(String reference) {
        Object[] row = row(
                "SELECT r.title, b, p, r.state, r.openedOn, r.cause, r.event, r.consequence, r.inherentLikelihood, r.inherentImpact,"
                        + " r.currentScore, r.currentBand, r.targetLikelihood * r.targetImpact, r.tolerance, r.response, o.name, r.nextReviewOn"
                        + " FROM Risk r JOIN r.body b LEFT JOIN b.parent p LEFT JOIN r.owner o WHERE r.reference = :reference",
                reference);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("State", text(row[3]));
        facts.put(
                "Inherent score",
                row[8] == null || row[9] == null ? "Not scored" : String.valueOf((Integer) row[8] * (Integer) row[9]));
        facts.put("Current score", row[10] == null ? "Not scored" : row[10] + ", " + text(row[11]));
        facts.put("Target score", row[12] == null ? "Not scored" : text(row[12]));
        facts.put("Tolerance", row[13] == null ? "Not set" : text(row[13]));
        facts.put("Response", row[14] == null ? "Not chosen" : text(row[14]));
        facts.put("Owner", row[15] == null ? "Nobody yet" : text(row[15]));
        facts.put("Next review", row[16] == null ? "None set" : text(row[16]));
        facts.put("Cause", said(row[5]));
        facts.put("Event", said(row[6]));
        facts.put("Consequence", said(row[7]));
        return new Seen(
                (String) row[0], (Body) row[1], (Body) row[2], row[3] != RiskState.CLOSED && row[4] != null, facts);
    }

    private Seen issue(String reference) {
        Object[] row = row(
                "SELECT i.title, b, p, i.state, i.kind, i.raisedOn, o.name, i.description FROM Issue i JOIN i.body b"
                        + " LEFT JOIN b.parent p JOIN i.owner o WHERE i.reference = :reference",
                reference);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Kind", text(row[4]));
        facts.put("State", text(row[3]));
        facts.put("Owner", text(row[6]));
        facts.put("Raised", text(row[5]));
        facts.put("What it is", said(row[7]));
        return new Seen((String) row[0], (Body) row[1], (Body) row[2], row[3] == Issue.State.OPEN, facts);
    }

    private Object[] row(String question, String reference) {
        return em.createQuery(question, Object[].class)
                .setParameter("reference", reference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
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
        if (value instanceof Enum<?> constant) {
            String words = constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
        return String.valueOf(value);
    }

    private static String days(long days) {
        return days == 0 ? "No" : days == 1 ? "1 day" : days + " days";
    }

    private static String said(Object words) {
        return words == null || words.toString().isBlank() ? "Not said" : shortened(words.toString());
    }

    /** What was seen is kept for comparison, not instead of the thing: the beginning of a long text is enough. */
    private static String shortened(String words) {
        String plain = words.strip().replaceAll("\\s+", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}
