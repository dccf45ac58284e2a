package uk.dasv.escalation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.dasv.escalation.register.EscalationDetail;
import uk.dasv.web.Dates;

/** Something of an escalation's subject as it was when it was raised and as it is now. */
public record Fact(String name, String then, String now) {

    public boolean isChanged() {
        return !then.equals(now);
    }

    static List<Fact> of(EscalationDetail escalation, Dates dates) {
        Map<String, String> now = escalation.asNow();
        return escalation.asRaised().entrySet().stream()
                .map(f -> new Fact(f.getKey(), read(f.getValue(), dates), read(now.get(f.getKey()), dates)))
                .toList();
    }

    /** Days are kept as {@code 2026-03-01} and read as {@code 1 March 2026}. */
    private static String read(String value, Dates dates) {
        if (value == null) {
            return "–";
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? dates.day(LocalDate.parse(value)) : value;
    }
}
