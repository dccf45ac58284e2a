package uk.dasv.risk;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.dasv.identity.Scope;
import uk.dasv.platform.SearchWords;

/** The scope of a person and a filter as words of a query over {@code r}, {@code b}, {@code o} and {@code w}. */
final class RiskWhere {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private final Scope scope;

    RiskWhere(Scope scope, RiskFilter f, long me, LocalDate today) {
        this.scope = scope;
        all.add(scope.words("b.path", "w.id"));
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
            add("w.id = :me", "me", me);
        }
        if (f.due()) {
            add("(r.nextReviewOn IS NULL OR r.nextReviewOn <= :today) AND r.openedOn IS NOT NULL", "today", today);
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
        add("r.state <> :closed", "closed", RiskState.CLOSED);
    }

    static String field(ScoreLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
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
        return " WHERE " + String.join(" AND ", all);
    }
}
