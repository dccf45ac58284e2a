package uk.dasv.identity;

/**
 * Somebody signed in, failed to, signed out or chose a password; the audit observes it in the same
 * transaction. Without an e-mail address it is about whoever is signed in.
 */
public record SignInEvent(Kind kind, String email) {

    /** Who is meant where no person has the address that was typed, which may be anything, even a password. */
    public static final String NOBODY = "-";

    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT,
        PASSWORD_CHOSEN,
        PASSWORD_LINK_MADE
    }

    /** A wrong try on the account of a person; null where there is no such person. */
    static SignInEvent failed(String emailOfAPerson) {
        return new SignInEvent(Kind.SIGN_IN_FAILED, emailOfAPerson == null ? NOBODY : emailOfAPerson);
    }
}
