package uk.dasv.plan.tree;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;

/**
 * How many actions have each rating. What is cancelled or superseded is nobody's work any more and is counted nowhere.
 */
public record Ratings(Map<Brag, Long> counts) {

    /** One rating and how many actions have it. */
    public record Count(Brag rating, long actions) {}

    public Ratings {
        Map<Brag, Long> all = new EnumMap<>(Brag.class);
        for (Brag rating : Brag.values()) {
            all.put(rating, counts.getOrDefault(rating, 0L));
        }
        counts = all;
    }

    static Ratings of(Collection<PlanContents.Leaf> actions) {
        Map<Brag, Long> counts = new EnumMap<>(Brag.class);
        actions.stream()
                .filter(a -> a.state() != ActionState.CANCELLED && a.state() != ActionState.SUPERSEDED)
                .forEach(a -> counts.merge(a.rating(), 1L, Long::sum));
        return new Ratings(counts);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The ratings that some action has, the one that needs most attention first. */
    public List<Count> shown() {
        return Brag.byUrgency().stream()
                .filter(r -> counts.get(r) > 0)
                .map(r -> new Count(r, counts.get(r)))
                .toList();
    }
}
