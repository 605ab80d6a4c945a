package org.vigie.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CryptoTest {
    private static final Argon2Parameters CHEAP = new Argon2Parameters(Argon2Parameters.MIN_MEMORY_KIB, 1, 1);
    private static final byte[] CONTEXT = "test".getBytes(StandardCharsets.UTF_8);

    @Property(tries = 200)
    void whatIsSealedOpensWithTheSameKeyAndContext(@ForAll byte[] plain) {
        byte[] key = SealedBox.newKey();
        byte[] box = SealedBox.seal(key, plain, CONTEXT);
        assertThat(box).hasSize(plain.length + SealedBox.OVERHEAD);
        assertThat(SealedBox.open(key, box, CONTEXT)).hasValueSatisfying(opened -> assertThat(opened).isEqualTo(plain));
        assertThat(SealedBox.open(SealedBox.newKey(), box, CONTEXT)).isEmpty();
        assertThat(SealedBox.open(key, box, new byte[] {1})).isEmpty();
    }

    @Property(tries = 200)
    void aFlippedBitKeepsABoxShut(@ForAll @IntRange(max = 59) int position, @ForAll @IntRange(max = 7) int bit) {
        byte[] key = SealedBox.newKey();
        byte[] box = SealedBox.seal(key, new byte[60 - SealedBox.OVERHEAD], CONTEXT);
        box[position] ^= (byte) (1 << bit);
        assertThat(SealedBox.open(key, box, CONTEXT)).isEmpty();
    }

    @Test
    void aBoxThatIsTooShortDoesNotOpen() {
        assertThat(SealedBox.open(SealedBox.newKey(), new byte[SealedBox.OVERHEAD - 1], CONTEXT)).isEmpty();
    }

    @Test
    void composedAndDecomposedCharactersGiveTheSameKey() {
        byte[] salt = PassphraseKeys.newSalt();
        byte[] composed = PassphraseKeys.derive("caf\u00e9".toCharArray(), salt, CHEAP);
        assertThat(PassphraseKeys.derive("cafe\u0301".toCharArray(), salt, CHEAP)).isEqualTo(composed);
        assertThat(PassphraseKeys.derive("cafe".toCharArray(), salt, CHEAP)).isNotEqualTo(composed);
        assertThat(PassphraseKeys.derive("caf\u00e9".toCharArray(), PassphraseKeys.newSalt(), CHEAP)).isNotEqualTo(composed);
    }

    /** The vector of the reference implementation's test.c: version 1.3, t=2, m=2^16, p=1, "password", "somesalt". */
    @Test
    void argon2idGivesTheReferenceVector() {
        byte[] key = PassphraseKeys.derive(
                "password".toCharArray(), "somesalt".getBytes(StandardCharsets.UTF_8), new Argon2Parameters(1 << 16, 2, 1));
        assertThat(HexFormat.of().formatHex(key)).isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void aCostOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> new Argon2Parameters(Argon2Parameters.MAX_MEMORY_KIB + 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Parameters(1024, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Parameters(65536, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Parameters(65536, 1, 1000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysOfDifferentPurposesDiffer() {
        byte[] key = SealedBox.newKey();
        assertThat(DerivedKeys.derive(key, "a")).hasSize(32).isEqualTo(DerivedKeys.derive(key, "a"))
                .isNotEqualTo(DerivedKeys.derive(key, "b"));
    }
}
