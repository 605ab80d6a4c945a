package org.vigie.application.port;

import java.util.List;

/**
 * A fault that the person at the keyboard can do something about: says what happened and what to do, in their language, by a message key.
 */
public class UserFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * A fault with its text.
     *
     * @param key of {@code Messages}
     * @param arguments of that message; no answers, no secrets
     */
    public UserFault(Kind kind, String key, Object... arguments) {
        super(key);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Where the fault lies; decides the exit code of the command line (1, 2, 3). */
    public enum Kind {
        INPUT,
        USAGE,
        ENVIRONMENT
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
