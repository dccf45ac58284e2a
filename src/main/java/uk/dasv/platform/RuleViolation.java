package uk.dasv.platform;

/** A rule of the business refuses the step; nothing was changed. */
public class RuleViolation extends DomainException {

    private RuleViolation(String key, String field, Object... arguments) {
        super(key, field, arguments);
    }

    /** A rule about the step as a whole. */
    public static RuleViolation of(String key, Object... arguments) {
        return new RuleViolation(key, null, arguments);
    }

    /** A rule about one input, whose error stands at that input. */
    public static RuleViolation at(String field, String key, Object... arguments) {
        return new RuleViolation(key, field, arguments);
    }
}
