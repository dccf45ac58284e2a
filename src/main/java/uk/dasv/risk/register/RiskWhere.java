package uk.dasv.risk.register;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.dasv.identity.Scope;
import uk.dasv.platform.SearchWords;
import uk.dasv.risk.RiskState;
import uk.dasv.risk.ScoreLevel;

/**
 * The scope of a person and a filter as words of a query over {@code r}, {@code b} and {@code o}: of the risks
 * as they are, or of the states they had at the end of a past day.
 */
final class RiskWhere {

    /** What finds the actions {@code a} that treat {@code r}. */
    static final String TREATMENTS = "SELECT t.id FROM Treatment t JOIN t.action a WHERE t.risk = r";

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Scope scope;
    private final boolean past;
    private final boolean outcome;

    RiskWhere(Scope scope, RiskFilter f, long me, LocalDate today) {
        this.scope = scope;
        this.past = f.further().asAt() != null;
        this.outcome = f.outcome() != null;
        LocalDate day = f.day(today);
        all.add(scope.words("b.path", "r.ownerId"));
        if (past) {
            add(inForce("r"), "end", endOf(day));
        }
        if (f.body() != null) {
            add("b.code = :body", "body", f.body());
        }
        if (f.outcome() != null) {
            add("o.code = :outcome", "outcome", f.outcome());
        }
        if (f.band() != null) {
            add("r.currentBand = :band", "band", f.band());
        }
        if (f.notScored()) {
            all.add("r." + field(f.level()) + "Likelihood IS NULL");
        }
        if (f.mine()) {
            add("r.ownerId = :me", "me", me);
        }
        if (f.due()) {
            add("(r.nextReviewOn IS NULL OR r.nextReviewOn <= :day) AND r.openedOn IS NOT NULL", "day", day);
        }
        if (f.score() != null) {
            add(
                    "r." + field(f.level()) + "Likelihood = :likelihood",
                    "likelihood",
                    f.score().likelihood());
            add(
                    "r." + field(f.level()) + "Impact = :impact",
                    "impact",
                    f.score().impact());
        }
        if (f.text() != null) {
            String like = SearchWords.within(f.text());
            add(
                    "(LOWER(r.title) LIKE :text ESCAPE :escape OR LOWER(r.reference) LIKE :text ESCAPE :escape)",
                    "text",
                    like);
            values.put("escape", SearchWords.ESCAPE);
        }
        further(f.further(), day);
    }

    private void further(RiskFilter.Further f, LocalDate day) {
        if (f.overseer() != null) {
            add("r.overseer.code = :overseer", "overseer", f.overseer());
        }
        if (f.category() != null) {
            add("r.category = :category", "category", f.category());
        }
        if (f.response() != null) {
            add("r.response = :response", "response", f.response());
        }
        if (f.outside()) {
            all.add("r.gap > 0");
        }
        if (f.check() != null) {
            check(f.check(), day);
        }
        if (f.among() != null) {
            if (f.among().isEmpty()) {
                all.add("1 = 0");
            } else {
                add(id() + " IN :among", "among", f.among());
            }
        }
        if (f.since() != null) {
            since(f.since(), day);
        }
        if (f.state() != null) {
            add("r.state = :state", "state", f.state());
        } else if (f.since() == null) {
            // what became of a risk says itself which states count

            add("r.state <> :closed", "closed", RiskState.CLOSED);
        }
    }

    private void since(RiskFilter.Since since, LocalDate day) {
        String rule = RisksSince.rule(since.what(), id());
        all.add("(" + rule + ")");
        add("b.path LIKE :belowMet", "belowMet", since.met().below());
        if (rule.contains(":met ")) {
            values.put("met", since.met().day());
        }
        if (rule.contains(":metEnd")) {
            values.put("metEnd", since.met().end());
        }
        if (rule.contains(":day")) {
            values.put("day", day);
        }
    }

    private void check(HealthCheck check, LocalDate day) {
        all.add("r.openedOn IS NOT NULL");
        all.add(check.words(treatments()));
        if (check.asksForDay()) {
            values.put("day", day);
        }
    }

    /** What finds the actions {@code a} that treat {@code r}, now or then. */
    private String treatments() {
        return past
                ? "SELECT t.id FROM PastTreatment t, PastAction a WHERE t.risk.id = r.riskId AND " + inForce("t")
                        + " AND a.reference = t.action.reference AND " + inForce("a")
                : TREATMENTS;
    }

    /** In force at the end of the day that is bound as {@code :end}. */
    static String inForce(String state) {
        return AsAt.inForce(state);
    }

    /** The moment at which the day ends in London. */
    static Instant endOf(LocalDate day) {
        return AsAt.endOf(day);
    }

    static String field(ScoreLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The risk's identifier. */
    String id() {
        return past ? "r.riskId" : "r.id";
    }

    /** What is chosen from and counted, with no more names than the condition needs, so that an index alone can answer. */
    String chosen() {
        return " FROM " + (past ? "PastRisk" : "Risk") + " r JOIN r.body b" + (outcome ? " JOIN r.outcome o" : "");
    }

    private void add(String words, String name, Object value) {
        all.add(words);
        values.put(name, value);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return scope.bind(query, true);
    }

    @Override
    public String toString() {
        return all.stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
    }
}
