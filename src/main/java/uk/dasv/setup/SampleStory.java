package uk.dasv.setup;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import uk.dasv.audit.AuditEvent;
import uk.dasv.audit.Changes;
import uk.dasv.governance.Body;
import uk.dasv.governance.WorkingDays;
import uk.dasv.identity.Person;
import uk.dasv.identity.SubjectKind;
import uk.dasv.platform.ClockProducer;
import uk.dasv.platform.References;

/** What all of the sample is told with: the day it is told on, where it is kept, and who writes down its history. */
record SampleStory(
        EntityManager em,
        References references,
        Chronicle chronicle,
        Function<Map<String, String>, String> json,
        LocalDate today,
        Instant now) {

    /** Writes down a step that is told as if it had happened then. */
    @FunctionalInterface
    interface Chronicle {
        void tell(Step step);
    }

    /** One told step: who, for which body, when, what to which thing, what it changed and in which words. */
    record Step(
            Instant at,
            Person who,
            Body actingFor,
            AuditEvent event,
            SubjectKind kind,
            String reference,
            Changes changes,
            String words) {}

    void tell(
            Instant at,
            Person who,
            Body actingFor,
            AuditEvent event,
            SubjectKind kind,
            String reference,
            Changes changes,
            String words) {
        chronicle.tell(new Step(at, who, actingFor, event, kind, reference, changes, words));
    }

    /** That hour of the day in London, but never later than now. */
    Instant at(LocalDate day, int hour) {
        Instant then = day.atTime(hour, 0).atZone(ClockProducer.LONDON).toInstant();
        return then.isAfter(now) ? now : then;
    }

    /** The day itself, or the first working day after it. */
    static LocalDate workingDay(LocalDate day) {
        LocalDate found = day;
        while (!WorkingDays.isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }
}
