package uk.dasv.meeting.session;

import jakarta.enterprise.context.RequestScoped;

/** Whether a decision of a meeting performs its step right now, so that the step is not taken for one between meetings. */
@RequestScoped
public class NowDeciding {

    private boolean atMeeting;

    /** Takes the step as one of the meeting. */
    void perform(Runnable step) {
        atMeeting = true;
        try {
            step.run();
        } finally {
            atMeeting = false;
        }
    }

    boolean isAtMeeting() {
        return atMeeting;
    }
}
