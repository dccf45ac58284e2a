package uk.dasv.bench;

import java.util.List;

/** What was measured in a sentence, with the target beside it. */
final class Told {

    private Told() {}

    /** The median and what all but the slowest twentieth took, of times in microseconds. */
    static String median(String what, List<Long> micros, double target) {
        double median = median(micros);
        double late = micros.stream().sorted().toList().get((int) (micros.size() * 0.95)) / 1000.0;
        return "%s: median %.0f ms, 95 %% within %.0f ms (target %.0f: %s)."
                .formatted(what, median, late, target, median <= target ? "met" : "missed");
    }

    /** The median in milliseconds. */
    static double median(List<Long> micros) {
        return micros.stream().sorted().toList().get(micros.size() / 2) / 1000.0;
    }
}
