package org.vigie.domain.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How answers given on an older version of the template become answers on this one. */
public record Migration(String from, List<Step> steps) {
    public Migration {
        steps = List.copyOf(steps);
    }

    /** A step of a migration; ids of the older version on the left. */
    public sealed interface Step {}

    public record Rename(String from, String to) implements Step {}

    /** {@code note} is the key of a text that explains the removal, or null. */
    public record Remove(String question, @Nullable String note) implements Step {}

    public record Split(String question, List<String> into) implements Step {
        public Split {
            into = List.copyOf(into);
        }
    }

    public record RenameOption(String question, String from, String to) implements Step {}
}
