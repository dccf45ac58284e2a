package uk.dasv.identity;

import java.util.Optional;

/** Finds where things of one kind stand; every feature brings one for what it owns. */
public interface SubjectLocator {

    SubjectKind kind();

    /** Where the thing stands, or empty when there is no such thing. */
    Optional<Whereabouts> locate(String reference);
}
