package uk.dasv.notification.mail;

/** Why something was not told by e-mail. */
public enum Cancelled {
    /** The person has read it in the tracker. */
    READ,
    /** What it was about is decided, taken back, moved or somebody else's. */
    NO_LONGER_SO,
    /** The person has left the partnership or the body. */
    LEFT,
    /** The person wants no such mail. */
    NOT_WANTED
}
