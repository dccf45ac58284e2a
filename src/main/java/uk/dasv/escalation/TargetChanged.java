package uk.dasv.escalation;

import java.time.LocalDate;

/**
 * An escalation is meant for another meeting than before; fired within the use case, before it commits.
 *
 * @param before the day it was meant for; null when there was none
 * @param after the day it is meant for now; null when none is booked
 */
public record TargetChanged(long escalation, LocalDate before, LocalDate after) {}
