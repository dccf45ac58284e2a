package uk.dasv.escalation.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        LocalDate decideBy,
        boolean late,
        String ratification,
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
                    here ? level.decideBy() : null,
                    here && e.row().overdueOn(today),
                    ratification(level, labels),
                    said(e, i)));
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
                null,
                false,
                null,
                e.steps().stream().filter(s -> s.kind() == StepKind.CLOSED).toList());
    }

    private static PathStop quiet(String body, String state, LocalDate since, List<Taken> said) {
        return new PathStop(body, state, since, since, null, null, false, false, 0, null, false, null, said);
    }

    /** What became, or is to become, of something decided between meetings; null for what was not. */
    private static String ratification(Level level, Labels labels) {
        if (!level.betweenMeetings()) {
            return null;
        }
        if (level.ratifiedOn() != null) {
            return labels.text("path.ratified", DAY.format(level.ratifiedOn()));
        }
        if (level.overturnedOn() != null) {
            return labels.text("path.overturned", DAY.format(level.overturnedOn()));
        }
        return level.ratifyOn() == null
                ? labels.text("path.toRatifyLater")
                : labels.text("path.toRatify", DAY.format(level.ratifyOn()));
    }

    /** The words of the steps the body took while it was before it at that level; a body it came back to says the later ones there. */
    private static List<Taken> said(EscalationDetail e, int level) {
        String body = e.path().get(level).to();
        boolean back = false;
        List<Taken> before = new ArrayList<>();
        List<Taken> after = new ArrayList<>();
        for (Taken s : e.steps()) {
            boolean own = s.words() != null
                    && s.body().equals(body)
                    && s.kind() != StepKind.RAISED
                    && s.kind() != StepKind.CLOSED;
            if (own) {
                (back ? after : before).add(s);
            }
            back = back || s.kind() == StepKind.OVERTURNED && s.body().equals(body);
        }
        boolean again = e.path().subList(0, level).stream().anyMatch(l -> l.to().equals(body));
        return again ? after : before;
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final ZoneId ZONE = ClockProducer.LONDON;
}
