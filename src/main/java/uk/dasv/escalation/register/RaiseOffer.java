package uk.dasv.escalation.register;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What raising something would mean: its title (null for a new issue), the body it goes to and the meeting it reaches (null when none is booked).
 */
public record RaiseOffer(String title, String to, LocalDate meetsOn) implements Serializable {}
