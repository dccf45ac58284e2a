package uk.dasv.risk;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.dasv.identity.Scope;

/** The scope of a person and a filter as words of a query over {@code r}, {@code b}, {@code o} and {@code w}. */
final class RiskWhere {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    RiskWhere(Scope scope, RiskFilter f, long me, LocalDate today) {
        all.add(scoped(scope));
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
            all.add("r.currentScore IS NULL");
        }
        if (f.mine()) {
            add("w.id = :me", "me", me);
        }
        if (f.due()) {
            add("(r.nextReviewOn IS NULL OR r.nextReviewOn <= :today)", "today", today);
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
            String like =
                    "%" + f.text().toLowerCase(Locale.UK).replace("%", "\\%").replace("_", "\\_") + "%";
            add(
                    "(LOWER(r.title) LIKE :text ESCAPE :escape OR LOWER(r.reference) LIKE :text ESCAPE :escape)",
                    "text",
                    like);
            values.put("escape", '\\');
        }
        add("r.state <> :closed", "closed", RiskState.CLOSED);
    }

    static String field(ScoreLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private String scoped(Scope scope) {
        List<String> any = new ArrayList<>();
        for (String place : scope.below()) {
            String name = "below" + any.size();
            any.add("b.path LIKE :" + name);
            values.put(name, place + "%");
        }
        if (!scope.exactly().isEmpty()) {
            any.add("b.path IN :exactly");
            values.put("exactly", scope.exactly());
        }
        if (scope.ownerId() != null) {
            any.add("w.id = :scopeOwner");
            values.put("scopeOwner", scope.ownerId());
        }
        return any.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", any) + ")";
    }

    private void add(String words, String name, Object value) {
        all.add(words);
        values.put(name, value);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return " WHERE " + String.join(" AND ", all);
    }
}
