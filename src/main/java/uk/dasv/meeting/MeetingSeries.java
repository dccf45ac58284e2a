package uk.dasv.meeting;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import uk.dasv.governance.WorkingDays;
import uk.dasv.platform.RuleViolation;

/**
 * Meetings that come again and again: from a first day, every so many weeks or months, on the same day of the month or the same
 * weekday in it, until a day or so many times. A day that is no working day moves to the next one that is. Papers are due so
 * many working days before.
 *
 * @param every how many weeks or months lie between; taken from {@code often} where that says it
 * @param sameWeekday whether a month's meeting is on the same weekday as the first, such as its second Tuesday; else on the same day
 * @param until the last day on which one may be; null where {@code times} says how many there are
 */
public record MeetingSeries(
        LocalDate first, Often often, int every, boolean sameWeekday, LocalDate until, Integer times, int papersBefore)
        implements Serializable {

    /** How many are booked at once at most. */
    public static final int MOST = 60;

    /** The most weeks or months between two, and the most working days for papers. */
    public static final int FURTHEST = 52;

    private static final int LAST_WEEKDAY = 5;

    /** How often a body meets. */
    public enum Often {
        QUARTERLY(3),
        THREE_A_YEAR(4),
        MONTHLY(1),
        EVERY_MONTHS(null),
        EVERY_WEEKS(null);

        private final Integer months;

        Often(Integer months) {
            this.months = months;
        }

        /** Whether it is said how many weeks or months. */
        public boolean isCounted() {
            return months == null;
        }
    }

    /**
     * One day of the series.
     *
     * @param planned the day that its rule gives
     * @param meetsOn that day, or the first working day after it
     * @param papersBy the day by which papers are due
     */
    public record Day(LocalDate planned, LocalDate meetsOn, LocalDate papersBy) implements Serializable {

        /** Whether the rule's day is no working day. */
        public boolean moved() {
            return !planned.equals(meetsOn);
        }
    }

    /** Refuses what makes no series. */
    public MeetingSeries {
        if (often.isCounted() && (every < 1 || every > FURTHEST)) {
            throw RuleViolation.at("every", "series.every", FURTHEST);
        }
        if (until == null == (times == null)) {
            throw RuleViolation.at("times", "series.untilOrTimes");
        }
        if (until != null && until.isBefore(first)) {
            throw RuleViolation.at("until", "series.endsBeforeStart");
        }
        if (times != null && (times < 1 || times > MOST)) {
            throw RuleViolation.at("times", "series.times", MOST);
        }
        if (papersBefore < 0 || papersBefore > FURTHEST) {
            throw RuleViolation.at("papersBefore", "series.papersBefore", FURTHEST);
        }
    }

    /**
     * Its days, the first first.
     *
     * @throws RuleViolation when there would be too many
     */
    public List<Day> days() {
        List<Day> days = new ArrayList<>();
        for (int n = 0; times == null || n < times; n++) {
            LocalDate planned = planned(n);
            if (until != null && planned.isAfter(until)) {
                break;
            }
            if (days.size() == MOST) {
                throw RuleViolation.at("until", "series.tooMany", MOST);
            }
            LocalDate meetsOn = planned;
            while (!WorkingDays.isWorkingDay(meetsOn)) {
                meetsOn = meetsOn.plusDays(1);
            }
            days.add(new Day(planned, meetsOn, papersBy(meetsOn)));
        }
        return days;
    }

    private LocalDate planned(int n) {
        if (often == Often.EVERY_WEEKS) {
            return first.plusWeeks((long) n * every);
        }
        LocalDate same = first.plusMonths((long) n * (often.months == null ? every : often.months));
        if (!sameWeekday || n == 0) {
            return same;
        }
        DayOfWeek weekday = first.getDayOfWeek();
        int which = (first.getDayOfMonth() - 1) / 7 + 1;
        return which == LAST_WEEKDAY
                ? same.with(TemporalAdjusters.lastInMonth(weekday))
                : same.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }

    private LocalDate papersBy(LocalDate meetsOn) {
        LocalDate day = meetsOn;
        for (int left = papersBefore; left > 0; ) {
            day = day.minusDays(1);
            if (WorkingDays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
