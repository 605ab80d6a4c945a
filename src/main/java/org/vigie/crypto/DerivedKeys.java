package org.vigie.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** Makes separate keys out of one, so that no key serves two purposes (decision 20). */
public final class DerivedKeys {
    private DerivedKeys() {}

    /**
     * A key by HKDF-SHA256 (RFC 5869), without salt.
     *
     * @param key uniformly random; a passphrase goes through {@link PassphraseKeys}
     * @param purpose what the result is for, e.g. {@code vigie/evidence/1}: another purpose gives an unrelated key
     * @return {@value SealedBox#KEY_BYTES} bytes; the caller wipes them
     */
    public static byte[] derive(byte[] key, String purpose) {
        try {
            HKDFParameterSpec parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), SealedBox.KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 25 has HKDF-SHA256", e);
        }
    }
}
