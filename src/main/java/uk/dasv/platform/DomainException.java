package uk.dasv.platform;

import java.util.Optional;

/**
 * Something a person asked for and cannot have, told by a message key (bundle {@code uk.dasv.messages})
 * with its arguments, and the field it belongs to where it belongs to one.
 */
public abstract class DomainException extends RuntimeException {

    private final String key;
    private final String field;
    private final transient Object[] arguments;

    protected DomainException(String key, String field, Object... arguments) {
        super(key);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    /** The name of the input, which is also the name of the command's component. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
