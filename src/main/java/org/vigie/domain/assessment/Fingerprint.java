package org.vigie.domain.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The integrity fingerprint of a decided version (decision L7): it shows a change from the recorded version; it proves neither the
 * signatory's identity nor the date, and is no signature.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * The fingerprint over what a version freezes.
     *
     * @param contentHash of the frozen content, decision included
     * @param evaluation canonical bytes of the frozen evaluation
     * @param engine version of the engine that made it
     * @return lower-case hex SHA-256
     */
    public static String of(int number, String contentHash, byte[] evaluation, String templateHash, String engine) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String evaluationHash = HexFormat.of().formatHex(digest.digest(evaluation));
            String text = String.join("\n", "vigie-fingerprint/1", Integer.toString(number), contentHash, evaluationHash, templateHash, engine);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
