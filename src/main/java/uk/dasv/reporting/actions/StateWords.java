package uk.dasv.reporting.actions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.dasv.plan.ActionState;
import uk.dasv.reporting.words.Plainly;

/** States of an action as people write them. */
final class StateWords {

    private static final Map<String, ActionState> WORDS = new HashMap<>();

    static {
        for (ActionState state : ActionState.values()) {
            words(state, Plainly.of(state.name()));
        }
        words(ActionState.PROPOSED, "new", "draft", "not started", "to do", "planned", "open", "not yet started");
        words(
                ActionState.IN_PROGRESS,
                "ongoing",
                "on going",
                "under way",
                "underway",
                "started",
                "active",
                "on track",
                "in hand");
        words(ActionState.ON_HOLD, "paused", "hold", "deferred", "on pause");
        words(ActionState.COMPLETED, "complete", "done", "closed", "finished", "achieved");
        words(
                ActionState.CANCELLED,
                "canceled",
                "dropped",
                "withdrawn",
                "abandoned",
                "no longer required",
                "discontinued");
        words(ActionState.SUPERSEDED, "replaced");
    }

    private StateWords() {}

    private static void words(ActionState state, String... words) {
        for (String word : words) {
            WORDS.put(word, state);
        }
    }

    static Optional<ActionState> state(String text) {
        return Optional.ofNullable(WORDS.get(Plainly.of(text)));
    }
}
