package uk.dasv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import uk.dasv.platform.ClockProducer;

/** Days and moments as people read them: {@code 3 March 2026}, London time. */
@Named("dates")
@ApplicationScoped
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ClockProducer.LONDON);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Inject
    Clock clock;

    public String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** For an axis, where there is little room. */
    public String shortDay(LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }

    public String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }

    public String month(LocalDate date) {
        return date == null ? "" : MONTH.format(YearMonth.from(date));
    }

    /** A value of the audit as people read it: a date in words, anything else as it is. */
    public String readable(String value) {
        try {
            return value == null ? null : day(LocalDate.parse(value));
        } catch (DateTimeParseException words) {
            return value;
        }
    }

    /** How far a due date has moved from the one first agreed, in days. */
    public String slip(long days) {
        if (days == 0) {
            return "As first agreed";
        }
        long count = Math.abs(days);
        return count + (count == 1 ? " day " : " days ") + (days > 0 ? "later" : "earlier") + " than agreed";
    }

    /** How often something was done. */
    public String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }
}
