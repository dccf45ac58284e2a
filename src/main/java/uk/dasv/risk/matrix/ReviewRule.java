package uk.dasv.risk.matrix;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.dasv.governance.Body;

/**
 * When a risk of a band is to be looked at again, as an edition of the matrix says: at every meeting of some kinds
 * of body, and after so many months where there are none, or while none of them has a meeting booked.
 */
public record ReviewRule(Set<Body.Kind> at, int months) {

    public ReviewRule {
        at = Set.copyOf(at);
    }

    /** The last day for the next look at a risk that was reviewed on the day. */
    public LocalDate after(LocalDate reviewedOn, Optional<LocalDate> nextMeeting) {
        return nextMeeting.filter(m -> !at.isEmpty()).orElseGet(() -> reviewedOn.plusMonths(months));
    }
}
