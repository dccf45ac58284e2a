package uk.dasv.meeting.minutes.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.minutes.Minutes;
import uk.dasv.meeting.minutes.MinutesQueries;

/** What the pages about the minutes of one meeting have. */
public abstract class MinutesForm implements Serializable {

    @Inject
    protected MinutesQueries queries;

    @Inject
    protected Access access;

    private String body;
    private String on;

    /** The name of the meeting. */
    protected String ref() {
        return body + " " + on;
    }

    protected Minutes read(Integer version) {
        return queries.of(ref(), version);
    }

    /** Whether the person may put the minutes into words now. */
    protected boolean mayWrite(Minutes minutes) {
        return !minutes.confirmed() && access.may(Permission.RUN_MEETING, SubjectKind.MEETING, ref());
    }

    /** The address of a page about this meeting. */
    public String url(String page) {
        return page + "?body=" + body + "&on=" + on;
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
