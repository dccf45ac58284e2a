package uk.dasv.meeting.agenda.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import uk.dasv.platform.NotFound;

/** What pages about one meeting have in their address: its body and its day. */
public abstract class OfOneMeeting implements Serializable {

    private String body;
    private String on;

    /**
     * The day in the address.
     *
     * @throws NotFound when it is none
     */
    protected LocalDate day() {
        try {
            return LocalDate.parse(on == null ? "" : on);
        } catch (DateTimeParseException none) {
            throw new NotFound();
        }
    }

    /** The address of the meeting's page. */
    public String getAddress() {
        return "/meetings/meeting?body=" + body + "&on=" + on;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }
}
