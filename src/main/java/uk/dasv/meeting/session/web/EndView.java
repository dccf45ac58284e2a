package uk.dasv.meeting.session.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.session.Sessions;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;

/** Ending a meeting. */
@Named
@ViewScoped
public class EndView extends SessionForm {

    @Inject
    Sessions sessions;

    public void load() {
        open();
        if (!getMeeting().inSession()) {
            throw new NotFound();
        }
    }

    public String save() {
        return send(() -> sessions.end(step()), url("/meetings/minutes"), "session.ended", () -> {
            reload();
            compared(
                    SubjectKind.MEETING,
                    ref(),
                    List.of(new Conflict.Field("State", labels.of(getMeeting().state()), null)));
        });
    }
}
