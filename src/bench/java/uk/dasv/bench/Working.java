package uk.dasv.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Each kind of work alone, first by one person and then by eight at once, after a warm-up of all of them. */
public class Working extends Simulation {

    static final Duration MEASURED = Duration.ofSeconds(7);
    private static final Duration WARMING = Duration.ofSeconds(12);

    private final People people = new People(Path.of(System.getProperty("dasv.bench.data")));

    public Working() {
        setUp(chained()).protocols(People.browsers(System.getProperty("dasv.bench.url")));
    }

    /** One kind of work: who does it, and how. */
    private record Work(String who, Function<String, ChainBuilder> how) {}

    private Map<String, Work> works() {
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("list", new Work("Chairs Group chair", people::list));
        works.put("list by rating", new Work("Chairs Group chair", people::listByRating));
        works.put("list as at", new Work("Chairs Group chair", people::listAsAt));
        works.put("item", new Work("Chairs Group chair", people::item));
        works.put("update", new Work("Erewash DSAAG lead", people::update));
        works.put("register", new Work("Governance Board chair", people::register));
        works.put("heat map", new Work("Governance Board chair", people::heatMap));
        works.put("CSV of all actions", new Work("Chairs Group chair", people::csvOfAll));
        return works;
    }

    private PopulationBuilder chained() {
        PopulationBuilder[] warming = works().entrySet().stream()
                .map(w -> at(w.getKey(), w.getValue(), "warm-up", 1, WARMING))
                .toArray(PopulationBuilder[]::new);
        PopulationBuilder all = null;
        for (PopulationBuilder each : warming) {
            all = all == null ? each : all.andThen(each);
        }
        for (int users : new int[] {1, 8}) {
            for (Map.Entry<String, Work> work : works().entrySet()) {
                all = all.andThen(at(work.getKey(), work.getValue(), String.valueOf(users), users, MEASURED));
            }
        }
        return all;
    }

    private static PopulationBuilder at(String name, Work work, String label, int users, Duration how) {
        String reported = name + "|" + label;
        return scenario(reported)
                .exec(People.signIn(work.who()))
                .exec(during(how).on(work.how().apply(reported)))
                .injectOpen(atOnceUsers(users));
    }
}
