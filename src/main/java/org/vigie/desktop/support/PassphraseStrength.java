package org.vigie.desktop.support;

import java.util.List;
import java.util.Locale;

/** A rough estimate of how hard a passphrase is to guess, to encourage longer ones; it forbids nothing. */
public enum PassphraseStrength {
    WEAK(0.25),
    FAIR(0.5),
    GOOD(0.75),
    STRONG(1);

    private static final double FAIR_BITS = 32;
    private static final double GOOD_BITS = 44;
    private static final double STRONG_BITS = 60;
    /** What one word out of a list of 7776 is worth, as in Diceware. */
    private static final double WORD_BITS = 12.9;

    private static final List<String> KNOWN =
            List.of("password", "passphrase", "motdepasse", "azerty", "qwerty", "bonjour", "soleil", "welcome", "vigie");

    private final double share;

    PassphraseStrength(double share) {
        this.share = share;
    }

    /** How far a meter is filled, 0 to 1. */
    public double share() {
        return share;
    }

    /** The estimate; the characters are only read. */
    public static PassphraseStrength of(char[] passphrase) {
        double bits = bits(passphrase);
        if (bits >= STRONG_BITS) {
            return STRONG;
        }
        if (bits >= GOOD_BITS) {
            return GOOD;
        }
        return bits >= FAIR_BITS ? FAIR : WEAK;
    }

    private static double bits(char[] passphrase) {
        double perCharacter = Math.log(pool(passphrase)) / Math.log(2);
        double bits = 0;
        double word = 0;
        for (int at = 0; at < passphrase.length; at++) {
            if (Character.isWhitespace(passphrase[at])) {
                bits += Math.min(word, WORD_BITS);
                word = 0;
            } else {
                word += follows(passphrase, at) ? 1 : perCharacter;
            }
        }
        boolean several = bits > 0;
        bits += several ? Math.min(word, WORD_BITS) : word;
        return bits - known(passphrase, perCharacter);
    }

    /** A repeated character, or the next one of a row such as abc or 321, adds nearly nothing. */
    private static boolean follows(char[] passphrase, int at) {
        return at > 0 && Math.abs(passphrase[at] - passphrase[at - 1]) <= 1;
    }

    private static int pool(char[] passphrase) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        boolean other = false;
        for (char each : passphrase) {
            lower |= Character.isLowerCase(each);
            upper |= Character.isUpperCase(each);
            digit |= Character.isDigit(each);
            other |= !Character.isLetterOrDigit(each) && !Character.isWhitespace(each);
        }
        return Math.max(2, (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 33 : 0));
    }

    private static double known(char[] passphrase, double perCharacter) {
        double taken = 0;
        for (String known : KNOWN) {
            if (holds(passphrase, known)) {
                taken += (known.length() - 1) * perCharacter;
            }
        }
        return taken;
    }

    /** Looks without making a text of the passphrase, which could not be wiped. */
    private static boolean holds(char[] passphrase, String known) {
        for (int from = 0; from + known.length() <= passphrase.length; from++) {
            int matched = 0;
            while (matched < known.length() && Character.toLowerCase(passphrase[from + matched]) == known.charAt(matched)) {
                matched++;
            }
            if (matched == known.length()) {
                return true;
            }
        }
        return false;
    }

    /** The code in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
