package uk.dasv.exceptions;

import java.util.Map;
import java.util.Set;

/** What a feature adds to the exceptions: it knows the rules about things of its own and finds what meets them. */
public interface ExceptionSource {

    /** The rules it knows. */
    Set<ExceptionKind> kinds();

    /**
     * How many of the things the person may see meet each of its rules that is applied.
     *
     * @param applied the rules that are applied, its own and others', each with its threshold; 0 for one that has none
     */
    Map<ExceptionKind, Long> met(Map<ExceptionKind, Integer> applied);

    /** The address of its list of exceptions, up to the name of a rule. */
    String list();
}
