package uk.dasv.meeting.agenda.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import uk.dasv.meeting.agenda.AgendaDesk;
import uk.dasv.platform.NotFound;

/** Taking published papers back. */
@Named
@ViewScoped
public class TakePapersBackView extends AgendaForm {

    private String reason;

    public void load() {
        openForm();
        if (!getMeeting().published()) {
            throw new NotFound();
        }
    }

    public String save() {
        return send(
                () -> desk.takeBack(
                        new AgendaDesk.TakeBack(getBody(), day(), getMeeting().version(), reason)),
                "agenda.takenBack");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
