package org.vigie.application.port;

import java.util.List;

/**
 * Something wrong in a file from outside: a value, not an exception, so that all of them are told at once.
 *
 * @param file its name, as the person gave it
 * @param pointer where: a JSON pointer, an entry of an archive, or empty for the file as a whole
 * @param key of {@code Messages}: one sentence that says what is wrong and what would be right
 * @param arguments of that message
 */
public record InputProblem(String file, String pointer, String key, List<String> arguments) {
    public InputProblem {
        arguments = List.copyOf(arguments);
    }

    public static InputProblem at(String file, String pointer, String key, String... arguments) {
        return new InputProblem(file, pointer, key, List.of(arguments));
    }
}
