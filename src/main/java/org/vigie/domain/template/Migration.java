package org.vigie.domain.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How answers given on an older version of the template become answers on the next one that its migrations tell of, or on this one. An
 * assessment passes through all of them that it is not beyond, oldest first.
 *
 * @param from the older version: exactly ({@code 1.0.0}), or all of a minor ({@code 1.0.x}) or major ({@code 1.x}) one
 */
public record Migration(String from, List<Step> steps) {
    private static final String ANY = "x";
    private static final String LAST = "999999";

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

    /** Of a question, by its newer id. */
    public record RenameColumn(String question, String from, String to) implements Step {}

    /**
     * Of a question, by its newer id.
     *
     * @param column the column whose option it is, by its newer id, or null
     */
    public record RenameOption(String question, @Nullable String column, String from, String to) implements Step {}

    /** The first version that it starts from; one that none comes before where {@code from} is no version. */
    public SemanticVersion first() {
        return bound("0");
    }

    /** The last version that it starts from. */
    public SemanticVersion last() {
        return bound(LAST);
    }

    private SemanticVersion bound(String any) {
        String whole = from.endsWith("." + ANY) && from.indexOf('.') == from.length() - 2 ? from + "." + ANY : from;
        return SemanticVersion.parse(whole.replace(ANY, any)).orElse(SemanticVersion.NONE);
    }
}
