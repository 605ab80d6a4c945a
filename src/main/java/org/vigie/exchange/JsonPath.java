package org.vigie.exchange;

import org.jspecify.annotations.Nullable;

/** Where a value stands; becomes a JSON pointer (RFC 6901) only when a problem names it. */
record JsonPath(@Nullable JsonPath parent, String step) {
    static final JsonPath ROOT = new JsonPath(null, "");

    JsonPath child(String name) {
        return new JsonPath(this, name);
    }

    JsonPath child(int index) {
        return new JsonPath(this, Integer.toString(index));
    }

    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (JsonPath at = this; at.parent != null; at = at.parent) {
            pointer.insert(0, "/" + at.step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
