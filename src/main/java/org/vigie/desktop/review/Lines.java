package org.vigie.desktop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.review.Told.Line;

/** Gathers the fields that differ. */
final class Lines {
    private final List<Line> found = new ArrayList<>();

    /** Adds a field of something that may be missing on a side, when it differs. */
    <T> Lines add(String field, @Nullable T before, @Nullable T after, Function<T, @Nullable String> text) {
        return add(field, before == null ? "" : or(text.apply(before)), after == null ? "" : or(text.apply(after)));
    }

    Lines add(String field, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Line(field, before, after));
        }
        return this;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    List<Line> found() {
        return List.copyOf(found);
    }
}
