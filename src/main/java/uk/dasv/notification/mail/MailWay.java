package uk.dasv.notification.mail;

/** How something is told by e-mail. */
public enum MailWay {
    /** In a message of its own, as soon as can be. */
    AT_ONCE,
    /** With the rest, in one message. */
    DIGEST,
    /** To try the mail server out. */
    TEST
}
