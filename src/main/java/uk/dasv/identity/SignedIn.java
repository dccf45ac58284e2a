package uk.dasv.identity;

import java.io.Serializable;

/** All that a session keeps: who is signed in and which body they chose to act for (may be null). */
public record SignedIn(long personId, Long bodyId) implements Serializable {

    /** The session attribute it is kept under. */
    public static final String ATTRIBUTE = "dasv.signedIn";
}
