package uk.dasv.meeting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.meeting.MeetingBook;
import uk.dasv.web.Conflict;

/** Cancelling a meeting. */
@Named
@ViewScoped
public class CancelMeetingView extends PlannedMeetingForm {

    private String reason;

    public void load() {
        open();
    }

    public String save() {
        return send(
                () -> book.cancel(new MeetingBook.Cancel(
                        getBody(), getMeeting().id(), getMeeting().version(), reason)),
                "meeting.cancelled");
    }

    @Override
    protected List<Conflict.Field> compared() {
        return List.of(
                new Conflict.Field("State", labels.of(getMeeting().state()), "Cancelled"),
                new Conflict.Field("Meets on", dates.day(getMeeting().meetsOn()), null));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
