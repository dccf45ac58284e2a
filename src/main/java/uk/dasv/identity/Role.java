package uk.dasv.identity;

/** What somebody is in a body ({@code domain.md}, "Structure"), the one who answers for most first. */
public enum Role {
    LEAD,
    DEPUTY,
    SECRETARY,
    MEMBER;

    /** Whether somebody with this role does the body's work, rather than only sits on it. */
    public boolean actsForBody() {
        return this != MEMBER;
    }

    /** Whether somebody with this role leads the body or stands in for who does. */
    public boolean leads() {
        return this == LEAD || this == DEPUTY;
    }
}
