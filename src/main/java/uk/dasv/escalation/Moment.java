package uk.dasv.escalation;

import java.time.Instant;
import java.time.LocalDate;
import uk.dasv.governance.Body;
import uk.dasv.identity.Person;

/** Who takes a step, acting for which body, and when. */
public record Moment(Person person, Body actingFor, Instant at, LocalDate on) {}
