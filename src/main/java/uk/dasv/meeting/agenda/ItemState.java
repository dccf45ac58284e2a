package uk.dasv.meeting.agenda;

/** How far a meeting has come with an item of its agenda. */
public enum ItemState {
    OPEN,
    /** The meeting has dealt with it: decided it or noted it. */
    DONE,
    /** Somebody took it off the agenda before the meeting, with a reason. */
    TAKEN_OUT,
    /** The meeting did not come to it; it stands on the next agenda. */
    CARRIED
}
