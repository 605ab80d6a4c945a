package org.vigie.application.port;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The codes of one enumeration as they stand in files, in JSON and on the command line.
 *
 * @param <E> what they stand for
 */
public final class WireCode<E extends Enum<E>> {

    private final Map<E, String> codes;

    WireCode(Class<E> type, Function<E, String> code) {
        Map<E, String> all = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            all.put(constant, code.apply(constant));
        }
        this.codes = Collections.unmodifiableMap(all);
    }

    public String of(E constant) {
        String code = codes.get(constant);
        if (code == null) {
            throw new IllegalArgumentException("no constant of this enumeration");
        }
        return code;
    }

    /** What the code stands for; codes are case-sensitive. */
    public Optional<E> parse(String code) {
        return codes.entrySet().stream().filter(entry -> entry.getValue().equals(code)).map(Map.Entry::getKey).findFirst();
    }

    /** All codes, in the order of the enumeration. */
    public List<String> all() {
        return List.copyOf(codes.values());
    }
}
