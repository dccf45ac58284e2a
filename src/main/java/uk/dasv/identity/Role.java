package uk.dasv.identity;

/** What somebody is in a body ({@code domain.md}, "Structure"). */
public enum Role {
    LEAD,
    DEPUTY,
    MEMBER,
    SECRETARY
}
