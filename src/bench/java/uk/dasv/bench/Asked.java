package uk.dasv.bench;

import java.util.ArrayList;
import java.util.List;
import uk.dasv.testing.Visitor;

/**
 * How long pages take that one person asks for again and again.
 *
 * @param warming how often each is asked for before it counts
 * @param counted how often it counts
 */
record Asked(Visitor visitor, int warming, int counted) {

    /** The microseconds of each time that counts. */
    List<Long> times(String path) {
        List<Long> micros = new ArrayList<>();
        for (int round = 0; round < warming + counted; round++) {
            long asked = System.nanoTime();
            var answer = visitor.get(path);
            long got = System.nanoTime();
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            if (round >= warming) {
                micros.add((got - asked) / 1000);
            }
        }
        return micros;
    }
}
