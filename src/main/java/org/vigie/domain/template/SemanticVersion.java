package org.vigie.domain.template;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of a template, {@code 1.2.3}, in the order of its three numbers (Semantic Versioning 2.0.0, section 11). */
public record SemanticVersion(int major, int minor, int patch) implements Comparable<SemanticVersion> {
    /** Comes before all others. */
    public static final SemanticVersion NONE = new SemanticVersion(-1, 0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<SemanticVersion> ORDER = Comparator.comparingInt(SemanticVersion::major)
            .thenComparingInt(SemanticVersion::minor)
            .thenComparingInt(SemanticVersion::patch);

    public static Optional<SemanticVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new SemanticVersion(
                        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** Compares two texts; one that is no version comes before all that are. */
    public static int compare(String left, String right) {
        return parse(left).orElse(NONE).compareTo(parse(right).orElse(NONE));
    }

    @Override
    public int compareTo(SemanticVersion other) {
        return ORDER.compare(this, other);
    }
}
