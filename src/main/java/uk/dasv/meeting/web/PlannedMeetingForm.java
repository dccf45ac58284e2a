package uk.dasv.meeting.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingBook;
import uk.dasv.meeting.PlannedMeeting;
import uk.dasv.meeting.PlannedMeetingQueries;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.Dates;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/**
 * What the forms about a meeting that was booked have: the meeting as it was when the form opened, and, when somebody
 * moved or cancelled it meanwhile, both versions to choose from.
 */
public abstract class PlannedMeetingForm implements Serializable {

    @Inject
    protected MeetingBook book;

    @Inject
    protected PlannedMeetingQueries queries;

    @Inject
    protected Access access;

    @Inject
    protected Forms forms;

    @Inject
    protected Conflicts conflicts;

    @Inject
    protected Dates dates;

    @Inject
    protected Labels labels;

    private String body;
    private String on;
    private PlannedMeeting meeting;
    private Conflict conflict;

    /**
     * Reads the meeting.
     *
     * @throws NotFound when the person may not move it, or it is not to come
     */
    protected void open() {
        access.requireForPage(Permission.BOOK_MEETING, SubjectKind.BODY, body);
        meeting = queries.on(body, day());
        if (!meeting.toCome()) {
            throw new NotFound();
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(on == null ? "" : on);
        } catch (DateTimeParseException none) {
            throw new NotFound();
        }
    }

    /** Takes the step and goes back to the calendar of the body. */
    protected String send(Runnable step, String successKey) {
        conflict = null;
        return forms.submit(
                () -> {
                    step.run();
                    return "/meetings?body=" + body;
                },
                successKey,
                () -> {
                    meeting = queries.again(body, meeting.id());
                    conflict = conflicts.about(SubjectKind.MEETING, body + " " + on, compared());
                });
    }

    /** What is saved now beside what was typed. */
    protected abstract List<Conflict.Field> compared();

    public PlannedMeeting getMeeting() {
        return meeting;
    }

    public Conflict getConflict() {
        return conflict;
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
