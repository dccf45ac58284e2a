package uk.dasv.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.meeting.MeetingBook;
import uk.dasv.meeting.PlannedMeeting;
import uk.dasv.web.Conflict;
import uk.dasv.web.DateInput;

/** Moving a meeting to another day. */
@Named
@ViewScoped
public class MoveMeetingView extends PlannedMeetingForm {

    private DateInput meetsOn = new DateInput();
    private DateInput paperDeadline = new DateInput();
    private String place;
    private String reason;

    public void load() {
        open();
        meetsOn = DateInput.of(getMeeting().meetsOn());
        paperDeadline = DateInput.of(getMeeting().paperDeadline());
        place = getMeeting().place();
    }

    public String save() {
        return send(
                () -> book.move(new MeetingBook.Move(
                        getBody(),
                        getMeeting().id(),
                        getMeeting().version(),
                        meetsOn.toDate("meetsOn"),
                        paperDeadline.toDate("paperDeadline"),
                        place,
                        reason)),
                "meeting.moved");
    }

    @Override
    protected List<Conflict.Field> compared() {
        PlannedMeeting theirs = getMeeting();
        return List.of(
                new Conflict.Field("State", labels.of(theirs.state()), null),
                new Conflict.Field("Meets on", dates.day(theirs.meetsOn()), meetsOn.asTyped()),
                new Conflict.Field("Papers by", dates.day(theirs.paperDeadline()), paperDeadline.asTyped()),
                new Conflict.Field("Place or link", theirs.place(), place));
    }

    public DateInput getMeetsOn() {
        return meetsOn;
    }

    public DateInput getPaperDeadline() {
        return paperDeadline;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
