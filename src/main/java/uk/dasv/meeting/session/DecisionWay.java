package uk.dasv.meeting.session;

/** How a meeting came to a decision. */
public enum DecisionWay {
    CONSENSUS,
    VOTE
}
