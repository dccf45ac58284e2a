package uk.dasv.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one place that knows the time: instants are UTC, days are those of London ({@code domain.md}, "Always"). */
@ApplicationScoped
public class ClockProducer {

    /** Where a day begins and ends for the partnership. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** For what no container makes; everything else has the clock injected. */
    static final Clock SYSTEM = Clock.system(LONDON);

    @Produces
    public Clock clock() {
        return SYSTEM;
    }
}
