package org.vigie.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps for {@link org.vigie.application.port.JsonOutput}, in the order of their keys. */
final class Plain {
    private Plain() {}

    /**
     * A map that keeps its order and may hold null.
     *
     * @param keysAndValues a string key, its value, and so on
     */
    static Map<String, Object> map(@Nullable Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            put(map, (String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> map, @Nullable String key, @Nullable Object value) {
        map.put(key, value);
    }
}
