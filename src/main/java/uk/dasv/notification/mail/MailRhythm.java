package uk.dasv.notification.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import uk.dasv.governance.WorkingDays;
import uk.dasv.platform.ClockProducer;

/** How often somebody is told by e-mail of what is not urgent. */
public enum MailRhythm {
    /** Each working day. */
    DAILY,
    /** Each Monday, or the first working day after it. */
    WEEKLY,
    NONE;

    /** When digests go out, by London's clocks. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The first time after the moment at which a digest goes out. */
    Instant nextAfter(Instant moment) {
        ZonedDateTime now = moment.atZone(ClockProducer.LONDON);
        LocalDate day = now.toLocalTime().isBefore(MORNING)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        if (this == WEEKLY) {
            // this week's may still be to come where its Monday was a holiday
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            LocalDate first = working(monday);
            day = first.isBefore(day) ? working(monday.plusWeeks(1)) : first;
        } else {
            day = working(day);
        }
        return day.atTime(MORNING).atZone(ClockProducer.LONDON).toInstant();
    }

    private static LocalDate working(LocalDate from) {
        LocalDate day = from;
        while (!WorkingDays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
