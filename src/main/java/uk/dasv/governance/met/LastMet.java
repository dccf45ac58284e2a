package uk.dasv.governance.met;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.platform.ClockProducer;

/**
 * A body and the day on which it last met.
 *
 * @param path its place in the line; what stands at or below it is held against that day
 * @param on null where it has not met yet: then all it has ever had came since
 */
public record LastMet(long body, String code, String name, String path, LocalDate on) implements Serializable {

    /** The day since which things are counted; before any there is where the body has not met. */
    public LocalDate day() {
        return on == null ? LocalDate.EPOCH : on;
    }

    /** The moment at which that day ends in London. */
    public Instant end() {
        return day().plusDays(1).atStartOfDay(ClockProducer.LONDON).toInstant();
    }

    /** What the places of the body and of those below it begin with, for a query. */
    public String below() {
        return path + "%";
    }
}
