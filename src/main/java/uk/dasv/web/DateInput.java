package uk.dasv.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dasv.platform.RuleViolation;

/** A day as people type it: three fields, kept as typed when they make no real date. */
public class DateInput implements Serializable {

    private String day;
    private String month;
    private String year;

    public static DateInput of(LocalDate date) {
        DateInput input = new DateInput();
        if (date != null) {
            input.day = String.valueOf(date.getDayOfMonth());
            input.month = String.valueOf(date.getMonthValue());
            input.year = String.valueOf(date.getYear());
        }
        return input;
    }

    /**
     * The date, or null when nothing was typed.
     *
     * @throws RuleViolation at the field when it is no real date between 2000 and 2100
     */
    public LocalDate toDate(String field) {
        if (blank(day) && blank(month) && blank(year)) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(number(year), number(month), number(day));
            if (date.getYear() >= 2000 && date.getYear() <= 2100) {
                return date;
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw RuleViolation.at(field, "date.notReal");
        }
        throw RuleViolation.at(field, "date.notReal");
    }

    /** The day as it was typed, for comparing. */
    public String asTyped() {
        return Stream.of(day, month, year).filter(part -> !blank(part)).collect(Collectors.joining(" "));
    }

    private static int number(String text) {
        return Integer.parseInt(text == null ? "" : text.strip());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
