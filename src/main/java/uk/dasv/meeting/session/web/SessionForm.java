package uk.dasv.meeting.session.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.session.Session;
import uk.dasv.meeting.session.SessionQueries;
import uk.dasv.meeting.session.Sessions;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** What the pages have on which a meeting is run: the meeting as it was when the page opened, and what to do about conflicts. */
public abstract class SessionForm implements Serializable {

    @Inject
    protected SessionQueries queries;

    @Inject
    protected Access access;

    @Inject
    protected Forms forms;

    @Inject
    protected Conflicts conflicts;

    @Inject
    protected Labels labels;

    private String body;
    private String on;
    private String item;
    private Session meeting;
    private Conflict conflict;

    /**
     * Reads the meeting.
     *
     * @throws NotFound when the person may not run it
     */
    protected void open() {
        access.requireForPage(Permission.RUN_MEETING, SubjectKind.MEETING, ref());
        reload();
    }

    /** Reads the meeting as it is by now. */
    protected void reload() {
        meeting = queries.session(ref());
    }

    /** Takes the step and goes on to the page; {@code onStale} prepares the comparison when somebody was quicker. */
    protected String send(Runnable step, String next, String successKey, Runnable onStale) {
        conflict = null;
        return forms.submit(
                () -> {
                    step.run();
                    return next;
                },
                successKey,
                onStale);
    }

    protected void compared(SubjectKind kind, String reference, List<Conflict.Field> both) {
        conflict = conflicts.about(kind, reference, both);
    }

    protected Sessions.Step step() {
        return new Sessions.Step(ref(), meeting.version());
    }

    protected static long number(String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }

    /** The name of the meeting. */
    protected String ref() {
        return body + " " + on;
    }

    /** The address of a page about this meeting. */
    public String url(String page) {
        return page + "?body=" + body + "&on=" + on;
    }

    public Session getMeeting() {
        return meeting;
    }

    public Conflict getConflict() {
        return conflict;
    }

    /** The identifier of an item, as it stands in the address; null for none. */
    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
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
