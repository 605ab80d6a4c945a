package org.vigie.domain.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.review.DpoOpinion;

/** Compares people as they are named: names are declared, so the order of first and last name, case, accents and dots don't count. */
final class People {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<List<String>> DPO = Set.of(
            words("DPO"),
            words("DPD"),
            words("Data protection officer"),
            words("Délégué à la protection des données"),
            words("Déléguée à la protection des données"));

    private People() {}

    /** Whether both name somebody, and the same one. */
    static boolean same(@Nullable String one, @Nullable String other) {
        List<String> words = words(one);
        return !words.isEmpty() && words.equals(words(other));
    }

    /** Whether this names the DPO: by the name under the opinion, or by the function. */
    static boolean isDpo(@Nullable String name, @Nullable DpoOpinion opinion) {
        return (opinion != null && same(name, opinion.name())) || DPO.contains(words(name));
    }

    private static List<String> words(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
