package org.vigie.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.application.port.UserFault;

/** Texts that people hand over as files. */
final class TextFiles {
    private static final int MAX_BYTES = 1024 * 1024;

    private TextFiles() {}

    /**
     * The text of a UTF-8 file.
     *
     * @throws UserFault when there is no such file, it is larger than 1 MiB, or it is not UTF-8
     */
    static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.noFile", file.toString());
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UserFault(UserFault.Kind.INPUT, "cli.textTooLong", file.toString());
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.textNotUtf8", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
