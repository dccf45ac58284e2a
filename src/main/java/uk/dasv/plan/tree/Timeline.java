package uk.dasv.plan.tree;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A plan drawn over time, outcome by outcome: for every action a bar from its start to the day it is due now, with the day
 * first agreed and the milestones as marks. Places are given in the units of the drawing.
 */
public record Timeline(
        int height, int headHeight, Integer today, List<Tick> ticks, List<Heading> headings, List<Bar> bars) {

    /** The width of the drawing, and where the words end and time begins. */
    public static final int WIDTH = 1000;

    public static final int LEFT = 330;

    private static final int RIGHT = 990;
    private static final int HEAD = 30;
    private static final int OUTCOME = 34;
    private static final int ROW = 46;
    private static final int MOST_TICKS = 14;
    private static final int NARROWEST = 4;
    private static final int LONGEST = 44;

    /** The first of a month. */
    public record Tick(int x, LocalDate month) {}

    /** An outcome above its actions. */
    public record Heading(int y, String name) {}

    /** An action: its bar, the day first agreed where the due date has moved since, and its milestones. */
    public record Bar(
            int y, int x, int width, Integer baseline, String title, PlanContents.Leaf action, List<Diamond> marks) {

        public Bar {
            marks = List.copyOf(marks);
        }
    }

    /** A milestone on its day: reached, open or dropped. */
    public record Diamond(int x, PlanContents.Mark mark) {}

    public Timeline {
        ticks = List.copyOf(ticks);
        headings = List.copyOf(headings);
        bars = List.copyOf(bars);
    }

    /** The days that are drawn, the first and the last. */
    private record Span(LocalDate from, LocalDate to) {

        int x(LocalDate day) {
            long whole = Math.max(1, ChronoUnit.DAYS.between(from, to));
            long there = Math.min(whole, Math.max(0, ChronoUnit.DAYS.between(from, day)));
            return (int) (LEFT + there * (RIGHT - LEFT) / whole);
        }
    }

    /** Draws the plan; what is cancelled or superseded is left out, the table beside it has it. */
    public static Timeline of(PlanContents contents, LocalDate today) {
        Span span = span(contents);
        List<Heading> headings = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        int y = HEAD;
        for (PlanContents.OutcomeBranch outcome : outcomes(contents)) {
            List<PlanContents.Leaf> actions = drawn(outcome);
            if (!actions.isEmpty()) {
                headings.add(new Heading(y, outcome.name()));
                y += OUTCOME;
                for (PlanContents.Leaf action : actions) {
                    bars.add(bar(action, span, y));
                    y += ROW;
                }
            }
        }
        boolean inside = !today.isBefore(span.from()) && !today.isAfter(span.to());
        return new Timeline(y + 10, HEAD, inside ? span.x(today) : null, ticks(span), headings, bars);
    }

    private static List<PlanContents.OutcomeBranch> outcomes(PlanContents contents) {
        return contents.strategies().stream()
                .flatMap(s -> s.outcomes().stream())
                .toList();
    }

    private static List<PlanContents.Leaf> drawn(PlanContents.OutcomeBranch outcome) {
        return outcome.actions().stream()
                .filter(a -> !Ratings.of(List.of(a)).shown().isEmpty())
                .sorted(Comparator.comparing(PlanContents.Leaf::startsOn).thenComparing(PlanContents.Leaf::reference))
                .toList();
    }

    private static Span span(PlanContents contents) {
        List<PlanContents.Leaf> all =
                outcomes(contents).stream().flatMap(o -> drawn(o).stream()).toList();
        LocalDate from = Stream.concat(
                        Stream.of(contents.plan().startsOn()), all.stream().map(PlanContents.Leaf::startsOn))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = Stream.concat(
                        Stream.of(contents.plan().endsOn()), all.stream().map(PlanContents.Leaf::due))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Span(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
    }

    private static Bar bar(PlanContents.Leaf a, Span span, int y) {
        int x = span.x(a.startsOn());
        String title = a.title().length() <= LONGEST
                ? a.title()
                : a.title().substring(0, LONGEST - 1).strip() + "…";
        return new Bar(
                y,
                x,
                Math.max(NARROWEST, span.x(a.due()) - x),
                a.slip() == 0 ? null : span.x(a.baselineDue()),
                title,
                a,
                a.milestones().stream()
                        .map(m -> new Diamond(span.x(m.doneOn() == null ? m.dueOn() : m.doneOn()), m))
                        .toList());
    }

    private static List<Tick> ticks(Span span) {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(span.from()), YearMonth.from(span.to())) + 1;
        long step = Stream.of(1, 2, 3, 6, 12)
                .filter(s -> months <= (long) s * MOST_TICKS)
                .findFirst()
                .orElse(12);
        return Stream.iterate(span.from(), day -> !day.isAfter(span.to()), day -> day.plusMonths(step))
                .map(day -> new Tick(span.x(day), day))
                .toList();
    }
}
