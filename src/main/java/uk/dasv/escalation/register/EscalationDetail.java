package uk.dasv.escalation.register;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import uk.dasv.escalation.LegState;
import uk.dasv.escalation.StepKind;
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
        String nextBody,
        long version,
        String holderCode,
        Map<String, String> asRaised,
        Map<String, String> asNow,
        List<Level> path,
        List<Taken> steps)
        implements Serializable {

    /**
     * One level of the path.
     *
     * @param decideBy the day by which the chair decides what is urgent; null for what is not
     * @param betweenMeetings whether it was decided between meetings, so that a meeting ratifies or overturns that
     * @param ratifyOn the day of the meeting that is to do so; null while none is booked
     */
    public record Level(
            String from,
            String to,
            LegState state,
            LocalDate raisedOn,
            LocalDate acknowledgedOn,
            LocalDate target,
            LocalDate decidedOn,
            LocalDate decideBy,
            boolean betweenMeetings,
            LocalDate ratifiedOn,
            LocalDate overturnedOn,
            LocalDate ratifyOn)
            implements Serializable {

        public long daysOn(LocalDate today) {
            return ChronoUnit.DAYS.between(raisedOn, decidedOn == null ? today : decidedOn);
        }

        /** Decided between meetings, and no meeting has looked at that yet. */
        public boolean toRatify() {
            return betweenMeetings && ratifiedOn == null && overturnedOn == null;
        }
    }

    /** One step that was taken. */
    public record Taken(StepKind kind, Instant at, String person, String body, String to, String words)
            implements Serializable {}

    /** Whether there is a body above the holder to bring it before. */
    public boolean holderHasParent() {
        return nextBody != null;
    }

    public EscalationDetail {
        path = List.copyOf(path);
        steps = List.copyOf(steps);
    }
}
