package uk.dasv.risk.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.RequiresPermission;
import uk.dasv.identity.Scope;
import uk.dasv.identity.Subject;
import uk.dasv.identity.SubjectKind;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.platform.NotFound;
import uk.dasv.risk.Proximity;
import uk.dasv.risk.Risk;
import uk.dasv.risk.RiskCategory;
import uk.dasv.risk.RiskKind;
import uk.dasv.risk.RiskResponse;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;
import uk.dasv.risk.control.Effectiveness;
import uk.dasv.risk.matrix.Band;

/** Says what a review saw of a risk, and what of it is another now: the kept words are read the same way as those of today. */
@ApplicationScoped
public class SeenReviews {

    /** What every whole snapshot has. */
    private static final String KEPT_WHOLE = "controls";

    /** How the facts are read, in the order in which they are shown. */
    private static final Map<String, Function<String, Serializable>> FACTS = new LinkedHashMap<>();

    static {
        FACTS.put("title", text -> text);
        FACTS.put("state", RiskState::valueOf);
        FACTS.put("band", Band::valueOf);
        FACTS.put("tolerance", Integer::valueOf);
        FACTS.put("gap", Integer::valueOf);
        FACTS.put("outsideSince", LocalDate::parse);
        FACTS.put("acceptedScore", Integer::valueOf);
        FACTS.put("acceptedUntil", LocalDate::parse);
        FACTS.put("nextReview", LocalDate::parse);
        FACTS.put("register", text -> text);
        FACTS.put("overseer", text -> text);
        FACTS.put("outcome", text -> text);
        FACTS.put("owner", text -> text);
        FACTS.put("kind", RiskKind::valueOf);
        FACTS.put("category", RiskCategory::valueOf);
        FACTS.put("response", RiskResponse::valueOf);
        FACTS.put("proximity", Proximity::valueOf);
        FACTS.put("cause", text -> text);
        FACTS.put("event", text -> text);
        FACTS.put("consequence", text -> text);
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    ReviewSnapshots snapshots;

    @Inject
    Access access;

    /**
     * What the review saw of the risk; of actions that the person may not see only that they treated it.
     *
     * @throws NotFound when the risk has no such review
     */
    @RequiresPermission(Permission.VIEW_RISKS)
    public SeenInReview of(@Subject(SubjectKind.RISK) String reference, long review) {
        Object[] found = em.createQuery(
                        "SELECT v.snapshot, v.reviewedOn, b.shortName, w.name, v.decision, v.rationale, r FROM RiskReview v"
                                + " JOIN v.body b JOIN v.reviewedBy w JOIN v.risk r WHERE v.id = :review AND r.reference = :reference",
                        Object[].class)
                .setParameter("review", review)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        JsonObject then = read((String) found[0]);
        JsonObject now = read(snapshots.of((Risk) found[6]));
        List<SeenInReview.Fact> facts = new ArrayList<>();
        for (ScoreLevel level : ScoreLevel.values()) {
            add(facts, level.name(), null, score(then, level), score(now, level));
            add(facts, level.name() + ".reason", null, reason(then, level), reason(now, level));
        }
        FACTS.forEach((key, as) -> add(facts, key, null, fact(then, key, as), fact(now, key, as)));
        several(facts, "control", controls(then), controls(now));
        several(facts, "treatment", treatments(then), treatments(now));
        return new SeenInReview(
                then.getString("title", reference),
                (LocalDate) found[1],
                (String) found[2],
                (String) found[3],
                (ReviewDecision) found[4],
                (String) found[5],
                onlySeen(then.containsKey(KEPT_WHOLE) ? facts : kept(facts)));
    }

    /** Reviews of an earlier edition kept less: what they did not keep is not compared. */
    private static List<SeenInReview.Fact> kept(List<SeenInReview.Fact> facts) {
        return facts.stream().filter(f -> f.then() != null).toList();
    }

    /** Actions that the person may not see are there, and no more is said of them. */
    private List<SeenInReview.Fact> onlySeen(List<SeenInReview.Fact> facts) {
        List<String> actions = facts.stream()
                .filter(f -> f.key().equals("treatment"))
                .map(SeenInReview.Fact::name)
                .toList();
        if (actions.isEmpty()) {
            return facts;
        }
        Scope scope = access.scope(Permission.VIEW_PLANS);
        Set<String> visible = Set.copyOf(scope.bind(
                        em.createQuery(
                                "SELECT a.reference FROM Action a JOIN a.body b WHERE a.reference IN :actions AND "
                                        + scope.words("b.path", "a.owner.id", "a.deputy.id"),
                                String.class),
                        true)
                .setParameter("actions", actions)
                .getResultList());
        return facts.stream()
                .map(f -> !f.key().equals("treatment") || visible.contains(f.name())
                        ? f
                        : new SeenInReview.Fact(f.key(), f.name(), hidden(f.then()), hidden(f.now())))
                .toList();
    }

    private static Serializable hidden(Serializable treating) {
        return treating == null ? null : new SeenInReview.Treating(null, null, null);
    }

    private static void several(
            List<SeenInReview.Fact> to,
            String key,
            Map<String, ? extends Serializable> then,
            Map<String, ? extends Serializable> now) {
        Set<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        names.forEach(name -> add(to, key, name, then.get(name), now.get(name)));
    }

    private static void add(List<SeenInReview.Fact> to, String key, String name, Serializable then, Serializable now) {
        if (then != null || now != null) {
            to.add(new SeenInReview.Fact(key, name, then, now));
        }
    }

    private static Serializable fact(JsonObject seen, String key, Function<String, Serializable> as) {
        JsonValue value = seen.get(key);
        return value == null ? null : as.apply(value instanceof JsonString text ? text.getString() : value.toString());
    }

    private static Integer score(JsonObject seen, ScoreLevel level) {
        JsonObject score = seen.getJsonObject(level.name());
        return score == null ? null : Integer.valueOf(score.getInt("likelihood") * score.getInt("impact"));
    }

    private static String reason(JsonObject seen, ScoreLevel level) {
        JsonObject score = seen.getJsonObject(level.name());
        return score == null ? null : score.getString("reason", null);
    }

    private static Map<String, SeenInReview.Control> controls(JsonObject seen) {
        Map<String, SeenInReview.Control> controls = new LinkedHashMap<>();
        list(seen, KEPT_WHOLE).forEach(c -> {
            String found = c.getString("effectiveness", null);
            String checked = c.getString("checkedOn", null);
            controls.put(
                    c.getString("control"),
                    new SeenInReview.Control(
                            found == null ? null : Effectiveness.valueOf(found),
                            checked == null ? null : LocalDate.parse(checked)));
        });
        return controls;
    }

    private static Map<String, SeenInReview.Treating> treatments(JsonObject seen) {
        Map<String, SeenInReview.Treating> treatments = new LinkedHashMap<>();
        list(seen, "treatments")
                .forEach(a -> treatments.put(
                        a.getString("action"),
                        new SeenInReview.Treating(
                                ActionState.valueOf(a.getString("state")),
                                Brag.valueOf(a.getString("rating")),
                                LocalDate.parse(a.getString("due")))));
        return treatments;
    }

    private static List<JsonObject> list(JsonObject seen, String name) {
        return seen.containsKey(name) ? seen.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    private static JsonObject read(String snapshot) {
        try (JsonReader reader = Json.createReader(new StringReader(snapshot))) {
            return reader.readObject();
        }
    }
}
