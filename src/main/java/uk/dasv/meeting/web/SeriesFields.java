package uk.dasv.meeting.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import uk.dasv.meeting.MeetingSeries;
import uk.dasv.meeting.SeriesBook;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.DateInput;

/** What is typed about meetings that come again and again, and how an address says the same. */
public class SeriesFields implements Serializable {

    private DateInput first = new DateInput();
    private DateInput until = new DateInput();
    private String often;
    private String every;
    private boolean sameWeekday = true;
    private String times;
    private String papersBefore = "10";
    private String place;

    SeriesBook.BookSeries command(String body) {
        return new SeriesBook.BookSeries(
                body,
                first.toDate("first"),
                chosen(),
                number(every, "every"),
                sameWeekday,
                until.toDate("until"),
                number(times, "times"),
                number(papersBefore, "papersBefore"),
                place);
    }

    private MeetingSeries.Often chosen() {
        return Stream.of(MeetingSeries.Often.values())
                .filter(o -> o.name().equals(often))
                .findFirst()
                .orElse(null);
    }

    /** The address of a page that says the same. */
    static String address(String page, SeriesBook.BookSeries of) {
        return page + "?body=" + of.body() + "&first=" + of.first() + "&often=" + of.often() + "&weekday="
                + of.sameWeekday() + said("every", of.every()) + said("times", of.times()) + said("until", of.until())
                + "&papers=" + of.papersBefore() + said("place", of.place());
    }

    private static String said(String name, Object value) {
        return value == null
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value.toString().strip(), StandardCharsets.UTF_8);
    }

    private static Integer number(String typed, String field) {
        try {
            return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException none) {
            throw RuleViolation.at(field, "series.number");
        }
    }

    private static DateInput day(String text) {
        try {
            return text == null || text.isBlank() ? new DateInput() : DateInput.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            throw new NotFound();
        }
    }

    public DateInput getFirst() {
        return first;
    }

    public void beginOn(String day) {
        first = day(day);
    }

    public DateInput getUntil() {
        return until;
    }

    public void endOn(String day) {
        until = day(day);
    }

    public String getOften() {
        return often;
    }

    public void setOften(String often) {
        this.often = often;
    }

    public String getEvery() {
        return every;
    }

    public void setEvery(String every) {
        this.every = every;
    }

    public boolean isSameWeekday() {
        return sameWeekday;
    }

    public void setSameWeekday(boolean sameWeekday) {
        this.sameWeekday = sameWeekday;
    }

    public String getTimes() {
        return times;
    }

    public void setTimes(String times) {
        this.times = times;
    }

    public String getPapersBefore() {
        return papersBefore;
    }

    public void setPapersBefore(String papersBefore) {
        this.papersBefore = papersBefore;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }
}
