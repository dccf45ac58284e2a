package uk.dasv.reporting.actions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.dasv.plan.Brag;
import uk.dasv.reporting.words.Plainly;

/** Ratings as people write them: a colour, its first letter, or what it means. */
final class RatingWords {

    private static final Map<String, Brag> WORDS = new HashMap<>();

    static {
        words(
                Brag.BLUE,
                "blue",
                "b",
                "complete",
                "completed",
                "done",
                "finished",
                "closed",
                "verified complete",
                "blue verified complete");
        words(Brag.GREEN, "green", "g", "on track", "on target", "on schedule", "green on track", "progressing well");
        words(
                Brag.AMBER,
                "amber",
                "a",
                "yellow",
                "orange",
                "at risk",
                "amber at risk",
                "some concern",
                "some concerns",
                "minor delay",
                "slipping",
                "delayed",
                "behind");
        words(
                Brag.RED,
                "red",
                "r",
                "off track",
                "off target",
                "overdue",
                "late",
                "stuck",
                "red needs help",
                "needs help",
                "not on track");
        words(
                Brag.GREY,
                "grey",
                "gray",
                "white",
                "w",
                "not started",
                "not due",
                "not yet due",
                "not due to start",
                "grey not due to start",
                "not yet started",
                "none",
                "n a");
    }

    private RatingWords() {}

    private static void words(Brag rating, String... words) {
        for (String word : words) {
            WORDS.put(word, rating);
        }
    }

    static Optional<Brag> rating(String text) {
        String plain = Plainly.of(text).replaceFirst("^(?:b?rag )?(?:status |rating )?", "");
        return Optional.ofNullable(WORDS.get(plain));
    }
}
