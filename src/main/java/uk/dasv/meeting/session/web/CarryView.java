package uk.dasv.meeting.session.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.session.Session;
import uk.dasv.meeting.session.Sessions;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;

/** Leaving an item of a meeting that goes on to the next one. */
@Named
@ViewScoped
public class CarryView extends SessionForm {

    @Inject
    Sessions sessions;

    private Session.Item now;
    private String reason;

    public void load() {
        open();
        now = getMeeting().item(number(getItem())).orElseThrow(NotFound::new);
        if (!getMeeting().inSession() || !now.isOpen()) {
            throw new NotFound();
        }
    }

    public String save() {
        return send(
                () -> sessions.carry(new Sessions.Carry(ref(), now.id(), now.version(), reason)),
                url("/meetings/live")
                        + getMeeting()
                                .openAfter(now.id())
                                .filter(next -> next.id() != now.id())
                                .map(next -> "&item=" + next.id())
                                .orElse(""),
                "session.carried",
                this::compare);
    }

    private void compare() {
        reload();
        now = getMeeting().item(now.id()).orElseThrow(NotFound::new);
        compared(
                SubjectKind.MEETING,
                ref(),
                List.of(
                        new Conflict.Field("Item", labels.of(now.state()), "Carried forward"),
                        new Conflict.Field("Words", now.words(), reason)));
    }

    public Session.Item getNow() {
        return now;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
