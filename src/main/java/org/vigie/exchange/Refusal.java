package org.vigie.exchange;

import java.util.List;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;

/** Makes the exceptions that refuse a file for one problem. */
final class Refusal {
    private static final int SHOWN = 60;

    private Refusal() {}

    static InputRefused at(String file, JsonPath path, String key, String... arguments) {
        return of(file, path.pointer(), key, arguments);
    }

    static InputRefused of(String file, String pointer, String key, String... arguments) {
        return new InputRefused(List.of(InputProblem.at(file, pointer, key, arguments)));
    }

    /** What was found, short enough for a sentence and on one line. */
    static String shown(String found) {
        String line = found.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
