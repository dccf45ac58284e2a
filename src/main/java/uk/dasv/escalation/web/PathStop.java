package uk.dasv.escalation.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.escalation.EscalationState;
import uk.dasv.escalation.StepKind;
import uk.dasv.escalation.register.EscalationDetail;
import uk.dasv.escalation.register.EscalationDetail.Level;
import uk.dasv.escalation.register.EscalationDetail.Taken;
import uk.dasv.platform.ClockProducer;
import uk.dasv.web.Labels;

/**
 * One body on the way of an escalation: since when it is there, for how many days, what became of it
 * there and what was said. {@code since} is null for a body it has not reached.
 */
public record PathStop(
        String body,
        String state,
        LocalDate since,
        LocalDate until,
        LocalDate acknowledgedOn,
        LocalDate target,
        boolean withoutMeeting,
        boolean here,
        long days,
        List<Taken> said) {

    /** The whole way: who raised it, every level it was or is before, the one above, and the answer on its way back. */
    static List<PathStop> of(EscalationDetail e, Labels labels, LocalDate today) {
        List<PathStop> stops = new ArrayList<>();
        EscalationState state = e.row().state();
        Level first = e.path().get(0);
        stops.add(quiet(first.from(), labels.text("path.raised"), first.raisedOn(), List.of()));
        for (int i = 0; i < e.path().size(); i++) {
            Level level = e.path().get(i);
            boolean here = state.isWaiting() && i == e.path().size() - 1;
            stops.add(new PathStop(
                    level.to(),
                    labels.of(level.state()),
                    level.raisedOn(),
                    level.decidedOn(),
                    level.acknowledgedOn(),
                    level.target(),
                    level.target() == null && here,
                    here,
                    level.daysOn(today),
                    said(e, level.to())));
        }
        if (state.isWaiting() && e.holderHasParent()) {
            stops.add(quiet(e.nextBody(), labels.text("path.notReached"), null, List.of()));
        } else if (e.answeredOn() != null) {
            stops.add(back(e, first.from(), labels, today));
        }
        return stops;
    }

    private static PathStop back(EscalationDetail e, String body, Labels labels, LocalDate today) {
        LocalDate closed = e.steps().stream()
                .filter(s -> s.kind() == StepKind.CLOSED)
                .map(s -> LocalDate.ofInstant(s.at(), ZONE))
                .findFirst()
                .orElse(null);
        return new PathStop(
                body,
                labels.text(closed == null ? "path.toAct" : "path.closed"),
                e.answeredOn(),
                closed,
                null,
                null,
                false,
                closed == null,
                ChronoUnit.DAYS.between(e.answeredOn(), closed == null ? today : closed),
                e.steps().stream().filter(s -> s.kind() == StepKind.CLOSED).toList());
    }

    private static PathStop quiet(String body, String state, LocalDate since, List<Taken> said) {
        return new PathStop(body, state, since, since, null, null, false, false, 0, said);
    }

    /** The words of the steps the body took while it was before it. */
    private static List<Taken> said(EscalationDetail e, String body) {
        return e.steps().stream()
                .filter(s -> s.kind() != StepKind.RAISED && s.kind() != StepKind.CLOSED)
                .filter(s -> s.words() != null && s.body().equals(body))
                .toList();
    }

    private static final ZoneId ZONE = ClockProducer.LONDON;
}
