package uk.dasv.identity;

/** How a body that somebody sits on stands to the body of the thing in question. */
public enum Relation {
    /** The same body. */
    OWN,
    /** The thing's body is somewhere below mine. */
    BELOW,
    /** The thing's body is somewhere above mine. */
    ABOVE,
    /** My body scrutinises the thing's body. */
    SCRUTINISED,
    OTHER
}
