package uk.dasv.risk.review;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.risk.control.Effectiveness;

/**
 * What a review saw of a risk beside what is there now.
 *
 * @param title as it was then
 */
public record SeenInReview(
        String title, LocalDate on, String body, String by, ReviewDecision decision, String rationale, List<Fact> facts)
        implements Serializable {

    public SeenInReview {
        facts = List.copyOf(facts);
    }

    /** How much of the facts is another than it was. */
    public long changed() {
        return facts.stream().filter(Fact::different).count();
    }

    /**
     * One fact, then and now; each a text, a number, a day, a constant, a {@link Control}, a {@link Treating} or, where there
     * is none, null.
     *
     * @param key what it is, or null for one of several
     * @param name which of several it is, or null
     */
    public record Fact(String key, String name, Serializable then, Serializable now) implements Serializable {

        public boolean different() {
            return then == null ? now != null : !then.equals(now);
        }
    }

    /** A control in force. */
    public record Control(Effectiveness effectiveness, LocalDate checkedOn) implements Serializable {}

    /** An action that treats it; what is null the reader may not see. */
    public record Treating(ActionState state, Brag rating, LocalDate due) implements Serializable {}
}
