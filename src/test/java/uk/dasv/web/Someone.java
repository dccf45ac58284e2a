package uk.dasv.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.dasv.testing.Visitor;

/** The sample people, each signed in once for all the forms that are tried. */
final class Someone {

    /** Somebody who has not signed in. */
    static final String NOBODY = "nobody";

    private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();

    private Someone() {}

    static Visitor called(String name) {
        return SIGNED_IN.computeIfAbsent(name, n -> n.equals(NOBODY) ? new Visitor() : new Visitor().signInAs(n));
    }
}
