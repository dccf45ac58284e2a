package uk.dasv.meeting.session.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import uk.dasv.web.Choice;

/**
 * What can be chosen of the decision on an item.
 *
 * @param down where a risk can be de-escalated to
 * @param plans on whose plan an action that follows can stand
 * @param nextReview when a risk is to be looked at next, as far as the matrix says
 */
public record Offered(
        List<Choice> kinds,
        List<Choice> ways,
        List<Choice> down,
        List<Choice> plans,
        List<Choice> people,
        List<Choice> outcomes,
        LocalDate nextReview)
        implements Serializable {

    public Offered {
        kinds = List.copyOf(kinds);
        ways = List.copyOf(ways);
        down = List.copyOf(down);
        plans = List.copyOf(plans);
        people = List.copyOf(people);
        outcomes = List.copyOf(outcomes);
    }
}
