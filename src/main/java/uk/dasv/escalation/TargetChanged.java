package uk.dasv.escalation;

import java.time.LocalDate;

/**
 * The meeting an escalation is meant for is another, or meets on another day; fired within the use case, before it commits.
 *
 * @param escalation which one
 * @param before the day it was meant for; null when no meeting was booked
 * @param after the day it is meant for now; null when none is booked any more
 */
public record TargetChanged(long escalation, LocalDate before, LocalDate after) {}
