package org.vigie.i18n;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {
    private static final Pattern TWICE = Pattern.compile(
            "(?<![\\p{L}\\d{’-])(?!(?:nous|vous) )(\\p{L}+) \\1(?![\\p{L}\\d’-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    void everyFrenchWordIsSpeltAsFrench() throws IOException {
        assertThat(String.join("\n", faults("fr", Spelling.french()))).isEmpty();
    }

    @Test
    void everyEnglishWordIsSpeltAsBritishEnglish() throws IOException {
        assertThat(String.join("\n", faults("en", Spelling.english()))).isEmpty();
    }

    @Test
    void theProjectsWordsAreSortedAndEachIsNeeded() throws IOException {
        for (Spelling spelling : List.of(Spelling.french(), Spelling.english())) {
            List<String> words = Spelling.projectWords(spelling.language());
            faults(spelling.language(), spelling);

            assertThat(words).isSorted().doesNotHaveDuplicates();
            assertThat(words.stream().filter(word -> !spelling.needed().contains(word))).as("words that no text needs").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noWordStandsTwiceInARow(String language) throws IOException {
        assertThat(ShippedTexts.in(language)).noneMatch(text -> TWICE.matcher(text.words()).find());
    }

    @Test
    void aMisspeltWordIsToldAndCodesAreNot() throws IOException {
        assertThat(Spelling.french().unknown("L’analyze d’impact est la sécurite même (art. 35, C-621/22) : {0} donnees, voir https://exemple.fr/abcd."))
                .containsExactly("L’analyze", "sécurite", "donnees");
        assertThat(Spelling.french().unknown("{0,choice,0#aucune reponse|1#une réponse|1<{0} réponces}")).containsExactly("reponse", "réponces");
        assertThat(Spelling.english().unknown("The behavior of the organisation’s proccessor: “vigie init --name YOU” and {0,number,0}."))
                .containsExactly("behavior", "proccessor");
    }

    private static List<String> faults(String language, Spelling spelling) throws IOException {
        List<String> faults = new ArrayList<>();
        for (ShippedTexts.Text text : ShippedTexts.in(language)) {
            boolean reference = text.place().endsWith("/ref");
            if (!reference) {
                spelling.unknown(text.words()).forEach(word -> faults.add(text.place() + ": " + word + " in “" + text.words() + "”"));
            }
        }
        return faults;
    }
}
