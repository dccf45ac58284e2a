package uk.dasv.plan;

import java.time.LocalDate;
import java.util.Set;
import uk.dasv.governance.met.SinceMet;

/** Which actions to list; null, blank or empty means no restriction. All of it stands in the address. */
public record ActionFilter(
        String body,
        String outcome,
        Set<Brag> ratings,
        boolean overdue,
        boolean noUpdate,
        boolean mine,
        String text,
        Further further) {

    /**
     * What is asked for less often.
     *
     * @param objective the objective's id
     * @param owner the id of the owner
     * @param organisation the id of the lead organisation
     * @param dueWithin how many days from now it is due at the latest
     * @param risk the reference of a risk that the action treats
     * @param since the code of a body: only what has changed since that body last met
     * @param moved what must have become of it since then, at or below that body; null for any change
     * @param asAt the day at whose end the actions are shown, null for now
     */
    public record Further(
            Long objective,
            Long owner,
            Long organisation,
            Set<ActionState> states,
            Integer dueWithin,
            ActionSource source,
            String risk,
            String since,
            SinceMet moved,
            LocalDate asAt) {

        public static final Further NONE = new Further(null, null, null, Set.of(), null, null, null, null, null, null);

        public Further {
            states = Set.copyOf(states);
            risk = blank(risk);
            since = blank(since);
            moved = since == null ? null : moved;
        }
    }

    public ActionFilter {
        body = blank(body);
        outcome = blank(outcome);
        text = blank(text);
        ratings = Set.copyOf(ratings);
    }

    /** What is asked for most, with one rating or null for any. */
    public ActionFilter(
            String body, String outcome, Brag rating, boolean overdue, boolean noUpdate, boolean mine, String text) {
        this(body, outcome, rating == null ? Set.of() : Set.of(rating), overdue, noUpdate, mine, text, Further.NONE);
    }

    /** The same without the ratings, to count per rating. */
    ActionFilter anyRating() {
        return new ActionFilter(body, outcome, Set.of(), overdue, noUpdate, mine, text, further);
    }

    /** The day for which it is asked. */
    LocalDate day(LocalDate today) {
        return further.asAt() == null ? today : further.asAt();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
