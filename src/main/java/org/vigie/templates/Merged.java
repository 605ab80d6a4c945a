package org.vigie.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A risk or a measure of a template over the one of a library that it uses: what the template restates wins.
 *
 * @param shared the library's, or null where none is used or the one named is not there
 */
record Merged(Item own, @Nullable Item shared, Problems problems) {

    boolean has(String key) {
        return own.has(key) || (shared != null && shared.has(key));
    }

    Item at(String key) {
        return own.has(key) || shared == null ? own.at(key) : shared.at(key);
    }

    List<Item> list(String key) {
        return at(key).entries();
    }

    List<String> texts(String key) {
        return list(key).stream().map(Item::text).toList();
    }

    /** The text under a key that must be in one of the two; a library that is not there was told already. */
    String require(String key) {
        if (!has(key) && !(own.has("use") && shared == null)) {
            problems.error("missing-key", own, "templates.schema.missingKey", key);
        }
        return at(key).text();
    }
}
