package uk.dasv.risk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a risk is to be looked at again ({@code domain.md}, "Review due"): Extreme and High at the
 * next meeting that is booked, Moderate in six months, Low in a year. Not scored is due at once.
 */
public final class ReviewDue {

    private ReviewDue() {}

    /** The day for a risk of that band, reviewed on the day, where the next meeting is known or not. */
    public static LocalDate after(Band band, LocalDate reviewedOn, Optional<LocalDate> nextMeeting) {
        if (band == null) {
            return reviewedOn;
        }
        return switch (band) {
            case EXTREME, HIGH -> nextMeeting.orElse(reviewedOn.plusMonths(3));
            case MODERATE -> reviewedOn.plusMonths(6);
            case LOW -> reviewedOn.plusYears(1);
        };
    }
}
