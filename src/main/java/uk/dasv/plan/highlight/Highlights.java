package uk.dasv.plan.highlight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.dasv.plan.ActionState;
import uk.dasv.plan.Brag;
import uk.dasv.plan.HasDueDate;
import uk.dasv.plan.PathToGreen;

/**
 * How a body's actions go, and what became of them since a day: what goes on in any of its plans, and what its present plan has
 * completed. What is cancelled or superseded is nobody's work any more.
 */
public record Highlights(
        String code,
        String body,
        LocalDate since,
        boolean sinceMeeting,
        LocalDate today,
        List<Line> lines,
        List<Next> next) {

    /** How far ahead milestones are told. */
    public static final int DAYS_AHEAD = 60;

    public Highlights {
        lines = List.copyOf(lines);
        next = List.copyOf(next);
    }

    /** An action with what was last said of it; {@code before} is its rating on the day since when is told. */
    public record Line(
            String reference,
            String title,
            String owner,
            ActionState state,
            Brag rating,
            Brag before,
            int percentDone,
            LocalDate baselineDue,
            LocalDate due,
            int dateChanges,
            LocalDate completedOn,
            LocalDate startsOn,
            LocalDate lastUpdatePeriod,
            PathToGreen path,
            String help)
            implements HasDueDate {}

    /** A milestone that comes next. */
    public record Next(String reference, String title, LocalDate dueOn) {}

    /** How many actions have a rating, and how many had it. */
    public record Move(Brag rating, long now, long before) {

        public long change() {
            return now - before;
        }
    }

    /** Every rating, that which needs most attention first. */
    public List<Move> moves() {
        Map<Brag, Long> now = new EnumMap<>(Brag.class);
        Map<Brag, Long> before = new EnumMap<>(Brag.class);
        lines.forEach(l -> {
            now.merge(l.rating(), 1L, Long::sum);
            before.merge(l.before(), 1L, Long::sum);
        });
        return Brag.byUrgency().stream()
                .map(r -> new Move(r, now.getOrDefault(r, 0L), before.getOrDefault(r, 0L)))
                .toList();
    }

    /** Verified complete since then. */
    public List<Line> completed() {
        return lines.stream()
                .filter(l -> l.completedOn() != null && !l.completedOn().isBefore(since))
                .toList();
    }

    /** Red, then Amber, each by due date. */
    public List<Line> attention() {
        List<Line> all = new ArrayList<>(
                lines.stream().filter(l -> l.rating().needsPathToGreen()).toList());
        List<Brag> order = Brag.byUrgency();
        all.sort(Comparator.comparingInt((Line l) -> order.indexOf(l.rating())).thenComparing(Line::due));
        return all;
    }

    public List<Line> slipped() {
        return open().stream()
                .filter(l -> l.slip() > 0)
                .sorted(Comparator.comparingLong(Line::slip).reversed())
                .toList();
    }

    public List<Line> overdue() {
        return open().stream().filter(l -> l.due().isBefore(today)).toList();
    }

    /** What has begun and of which nothing has been said this month. */
    public List<Line> noUpdate() {
        return lines.stream()
                .filter(l -> l.state().takesUpdates())
                .filter(l -> l.state() != ActionState.AGREED || !l.startsOn().isAfter(today))
                .filter(l ->
                        l.lastUpdatePeriod() == null || l.lastUpdatePeriod().isBefore(today.withDayOfMonth(1)))
                .toList();
    }

    private List<Line> open() {
        return lines.stream().filter(l -> !l.state().isEnded()).toList();
    }
}
