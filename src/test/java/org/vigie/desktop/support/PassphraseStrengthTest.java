package org.vigie.desktop.support;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PassphraseStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "a, WEAK",
        "motdepasse, WEAK",
        "Password1234, WEAK",
        "aaaaaaaaaaaaaaaaaaaa, WEAK",
        "abcdefghijklmnop, WEAK",
        "correct cheval, WEAK",
        "correct cheval batterie, FAIR",
        "correct cheval batterie agrafe, GOOD",
        "correct cheval batterie agrafe lune, STRONG",
        "x7#Kq9!vTz2m, STRONG",
    })
    void longerAndLessRegularIsStronger(String passphrase, PassphraseStrength expected) {
        assertThat(PassphraseStrength.of(passphrase.toCharArray())).isEqualTo(expected);
    }
}
