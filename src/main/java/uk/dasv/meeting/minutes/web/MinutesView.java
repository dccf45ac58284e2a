package uk.dasv.meeting.minutes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.dasv.meeting.minutes.Minutes;
import uk.dasv.meeting.minutes.MinutesDesk;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Forms;

/** The minutes of a meeting, as they are or as one version has them. */
@Named
@ViewScoped
public class MinutesView extends MinutesForm {

    @Inject
    MinutesDesk desk;

    @Inject
    Forms forms;

    private String version;
    private Minutes minutes;
    private boolean mayWrite;

    public void load() {
        if (version != null && !version.matches("\\d{1,6}")) {
            throw new NotFound();
        }
        minutes = read(version == null ? null : Integer.valueOf(version));
        mayWrite = minutes.newest() && mayWrite(minutes);
    }

    public String send() {
        return forms.submit(
                () -> {
                    desk.send(new MinutesDesk.Send(ref(), minutes.number()));
                    return url("/meetings/minutes");
                },
                "minutes.sent",
                () -> minutes = read(null));
    }

    public Minutes getMinutes() {
        return minutes;
    }

    public boolean isMayWrite() {
        return mayWrite;
    }

    /** Whether the version was sent round among the members. */
    public boolean isSent() {
        return minutes.versions().stream().anyMatch(v -> v.number() == minutes.number() && v.sentAt() != null);
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
