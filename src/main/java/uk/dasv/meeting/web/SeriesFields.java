package uk.dasv.meeting.web;

import java.io.Serializable;
import uk.dasv.meeting.MeetingSeries;
import uk.dasv.meeting.SeriesBook;
import uk.dasv.platform.RuleViolation;
import uk.dasv.web.DateInput;

/** What is typed about meetings that come again and again. */
public class SeriesFields implements Serializable {

    private final DateInput first = new DateInput();
    private final DateInput until = new DateInput();
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
                often == null || often.isEmpty() ? null : MeetingSeries.Often.valueOf(often),
                number(every, "every"),
                sameWeekday,
                until.toDate("until"),
                number(times, "times"),
                number(papersBefore, "papersBefore"),
                place);
    }

    private static Integer number(String typed, String field) {
        try {
            return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException none) {
            throw RuleViolation.at(field, "series.number");
        }
    }

    public DateInput getFirst() {
        return first;
    }

    public DateInput getUntil() {
        return until;
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
