package uk.dasv.identity;

/** Somebody signed in, failed to, signed out or chose a password; the audit observes it in the same transaction. */
public record SignInEvent(Kind kind, String email) {

    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        PASSWORD_CHOSEN,
        PASSWORD_LINK_MADE
    }
}
