package uk.dasv.notification.mail;

/** Where something that is told by e-mail stands. */
public enum MailState {
    WAITING,
    /** A node is sending it, or was when it stopped; its Message-ID is settled. */
    SENDING,
    SENT,
    /** The mail server refused it for good, or could not be reached for days. */
    FAILED,
    /** There was no reason to send it any more. */
    CANCELLED
}
