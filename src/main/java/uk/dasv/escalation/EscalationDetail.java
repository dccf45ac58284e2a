package uk.dasv.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import uk.dasv.identity.SubjectKind;

/** Everything an escalation's page shows. */
public record EscalationDetail(
        EscalationRow row,
        SubjectKind subjectKind,
        String subjectRef,
        String request,
        String whyNotHere,
        String options,
        String consequence,
        String urgentReason,
        String raisedBy,
        String answer,
        String answeredBy,
        LocalDate answeredOn,
        boolean holderHasParent,
        long version,
        Map<String, String> asRaised,
        Map<String, String> asNow,
        List<Level> path,
        List<Taken> steps) {

    /** One level of the path. */
    public record Level(
            String from,
            String to,
            LegState state,
            LocalDate raisedOn,
            LocalDate acknowledgedOn,
            LocalDate target,
            LocalDate decidedOn) {

        public long daysOn(LocalDate today) {
            return ChronoUnit.DAYS.between(raisedOn, decidedOn == null ? today : decidedOn);
        }
    }

    /** One step that was taken. */
    public record Taken(StepKind kind, Instant at, String person, String body, String to, String words) {}

    public EscalationDetail {
        path = List.copyOf(path);
        steps = List.copyOf(steps);
    }
}
