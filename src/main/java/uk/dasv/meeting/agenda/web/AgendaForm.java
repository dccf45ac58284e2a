package uk.dasv.meeting.agenda.web;

import jakarta.inject.Inject;
import uk.dasv.audit.web.Conflicts;
import uk.dasv.identity.Access;
import uk.dasv.identity.Permission;
import uk.dasv.identity.SubjectKind;
import uk.dasv.meeting.MeetingPage;
import uk.dasv.meeting.MeetingPageQueries;
import uk.dasv.meeting.agenda.AgendaDesk;
import uk.dasv.platform.NotFound;
import uk.dasv.web.Conflict;
import uk.dasv.web.Forms;
import uk.dasv.web.Labels;

/** What the forms about an agenda have: the meeting as it was seen, and who changed it meanwhile. */
public abstract class AgendaForm extends OfOneMeeting {

    @Inject
    protected AgendaDesk desk;

    @Inject
    protected MeetingPageQueries meetings;

    @Inject
    protected Access access;

    @Inject
    protected Forms forms;

    @Inject
    protected Conflicts conflicts;

    @Inject
    protected Labels labels;

    private MeetingPage meeting;
    private Conflict conflict;

    /**
     * Reads the meeting.
     *
     * @throws NotFound when the person may not run it
     */
    protected void openForm() {
        access.requireForPage(Permission.RUN_MEETING, SubjectKind.BODY, getBody());
        meeting = meetings.on(getBody(), day());
    }

    /** Takes the step and goes back to the meeting; where somebody was quicker, it can be taken again on what is there now. */
    protected String send(Runnable step, String successKey) {
        conflict = null;
        return forms.submit(
                () -> {
                    step.run();
                    return getAddress();
                },
                successKey,
                () -> {
                    meeting = meetings.on(getBody(), day());
                    conflict = conflicts.about(
                            SubjectKind.MEETING,
                            getBody() + " " + getOn(),
                            java.util.List.of(new Conflict.Field("State", labels.of(meeting.state()), null)));
                });
    }

    public MeetingPage getMeeting() {
        return meeting;
    }

    public Conflict getConflict() {
        return conflict;
    }
}
