package org.vigie.domain.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BlankTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u202F\u2007", "\u200B\uFEFF", "\u202E", "\u0000\u001B", "\u3000"})
    void what_shows_nothing_says_nothing(String text) {
        assertThat(Blank.is(text)).isTrue();
        assertThat(RichText.ofPlain(text).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " . ", "\u00A0é\u00A0", "👨‍👩‍👧", "ش"})
    void what_shows_says_something(String text) {
        assertThat(Blank.is(text)).isFalse();
        assertThat(RichText.ofPlain(text).isBlank()).isFalse();
    }
}
