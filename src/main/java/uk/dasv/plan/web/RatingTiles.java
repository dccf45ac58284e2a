package uk.dasv.plan.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.plan.Brag;
import uk.dasv.web.FilterValue;
import uk.dasv.web.ListState;

/** The counts by rating above a list of actions, each a filter that is switched on or off. */
public final class RatingTiles {

    private RatingTiles() {}

    /**
     * How many actions of the filter have a rating, null for any, and the address that lists them too, or no longer
     * where they are listed now.
     */
    public record Tile(Brag rating, long actions, String href, boolean chosen) {}

    /** All ratings first, then one by one, the one that needs most attention first. */
    static List<Tile> of(ListState asked, Map<Brag, Long> counts) {
        Set<Brag> chosen = FilterValue.several(asked, Brag.class, "rating");
        Stream<Tile> any = Stream.of(new Tile(
                null,
                counts.values().stream().mapToLong(Long::longValue).sum(),
                asked.address().with("rating", null).toString(),
                chosen.isEmpty()));
        return Stream.concat(
                        any,
                        Brag.byUrgency().stream()
                                .map(r -> new Tile(r, counts.get(r), toggled(asked, chosen, r), chosen.contains(r))))
                .toList();
    }

    private static String toggled(ListState asked, Set<Brag> chosen, Brag rating) {
        Set<Brag> then = EnumSet.noneOf(Brag.class);
        then.addAll(chosen);
        if (!then.remove(rating)) {
            then.add(rating);
        }
        String ratings = then.stream().map(Enum::name).collect(Collectors.joining(","));
        return asked.address().with("rating", ratings).toString();
    }
}
