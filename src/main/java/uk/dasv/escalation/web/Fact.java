package uk.dasv.escalation.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.dasv.escalation.register.EscalationDetail;
import uk.dasv.web.Dates;

/** Something of an escalation's subject as it was when it was raised and as it is now. */
public record Fact(String name, String then, String now) {

    private static final String UNKNOWN = "–";

    /** Whether it is another now; what was not kept when it was raised is not known to be. */
    public boolean isChanged() {
        return !then.equals(now) && !then.equals(UNKNOWN) && !now.equals(UNKNOWN);
    }

    static List<Fact> of(EscalationDetail escalation, Dates dates) {
        Map<String, String> then = escalation.asRaised();
        Map<String, String> now = escalation.asNow();
        Set<String> names = new LinkedHashSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(n -> new Fact(n, read(then.get(n), dates), read(now.get(n), dates)))
                .toList();
    }

    /** Days are kept as {@code 2026-03-01} and read as {@code 1 March 2026}. */
    private static String read(String value, Dates dates) {
        if (value == null) {
            return UNKNOWN;
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? dates.day(LocalDate.parse(value)) : value;
    }
}
