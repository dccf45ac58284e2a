package uk.dasv.meeting.agenda;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Says values as people read them, by the same words that pages use, for a paper is kept as it was read and not made anew
 * each time.
 */
final class PaperWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Map<String, String> LABELS =
            List.of("common", "governance", "plan", "progress", "dates", "risk", "escalation", "meeting").stream()
                    .map(file -> ResourceBundle.getBundle("uk.dasv.messages." + file, Locale.ROOT))
                    .flatMap(bundle -> bundle.keySet().stream().map(key -> Map.entry(key, bundle.getString(key))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));

    private PaperWords() {}

    /** The label of the constant; a dash for none. */
    static String of(Enum<?> constant) {
        if (constant == null) {
            return "–";
        }
        Class<?> type = constant.getDeclaringClass();
        String name = type.getEnclosingClass() == null
                ? type.getSimpleName()
                : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
        return LABELS.getOrDefault(name + "." + constant.name(), constant.name());
    }

    /** The day in words; a dash for none. */
    static String day(LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    /** So many of a thing. */
    static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    static String or(Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
