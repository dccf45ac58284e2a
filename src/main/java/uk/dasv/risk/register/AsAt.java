package uk.dasv.risk.register;

import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.platform.ClockProducer;

/** How what is kept of every state is asked for the end of a past day. */
public final class AsAt {

    private AsAt() {}

    /** In force at the end of the day that is bound as {@code :end}. */
    public static String inForce(String state) {
        return state + ".since < :end AND (" + state + ".until IS NULL OR " + state + ".until >= :end)";
    }

    /** The moment at which the day ends in London. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ClockProducer.LONDON).toInstant();
    }
}
