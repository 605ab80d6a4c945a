package org.vigie.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;

/** Reads passphrases from a file or the terminal; never from the command line or the environment, which others can read. */
final class Passphrases {
    private static final int MAX_BYTES = 4096;
    private static final int SHORT = 12;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Terminal terminal;
    private final Output output;

    Passphrases(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    /**
     * A passphrase that exists already.
     *
     * @param file where it stands, or null to ask
     * @param prompt a message key
     * @param option the option that could have named a file, for the remedy
     */
    Secret existing(@Nullable Path file, String prompt, String option) {
        return file == null ? ask(prompt, option) : fromFile(file);
    }

    /** A passphrase that is being chosen: asked twice at the terminal, for a typing error would lock everybody out. */
    Secret chosen(@Nullable Path file, String prompt, String option) {
        Secret first = existing(file, prompt, option);
        if (first.isEmpty()) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.passphrase.empty");
        }
        if (file == null) {
            try (Secret second = ask("cli.passphrase.again", option)) {
                if (!first.sameAs(second)) {
                    first.close();
                    throw new UserFault(UserFault.Kind.INPUT, "cli.passphrase.differs");
                }
            }
        }
        if (first.characters().length < SHORT) {
            output.say("cli.passphrase.short", String.valueOf(SHORT));
        }
        return first;
    }

    boolean canAsk() {
        return terminal.interactive();
    }

    private Secret ask(String prompt, String option) {
        if (!terminal.interactive()) {
            throw new UserFault(UserFault.Kind.ENVIRONMENT, "cli.passphrase.noTerminal", option);
        }
        char[] typed = terminal.secret(output.text(prompt) + " ");
        if (typed == null) {
            throw new UserFault(UserFault.Kind.ENVIRONMENT, "cli.passphrase.noTerminal", option);
        }
        return new Secret(typed);
    }

    private Secret fromFile(Path file) {
        byte[] bytes = read(file);
        warnIfOpen(file);
        try {
            return new Secret(decode(bytes, file));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.passphrase.noFile", file.toString());
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UserFault(UserFault.Kind.INPUT, "cli.passphrase.fileTooLong", file.toString(), String.valueOf(MAX_BYTES));
            }
            return bytes;
        } catch (NoSuchFileException _) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.passphrase.noFile", file.toString());
        } catch (IOException _) {
            throw new UserFault(UserFault.Kind.ENVIRONMENT, "cli.passphrase.unreadable", file.toString());
        }
    }

    private static char[] decode(byte[] bytes, Path file) {
        CharBuffer decoded;
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException _) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.passphrase.notUtf8", file.toString());
        }
        char[] all = decoded.array();
        int start = decoded.limit() > 0 && all[0] == '\uFEFF' ? 1 : 0;
        int end = decoded.limit();
        if (end > start && all[end - 1] == '\n') {
            end--;
        }
        if (end > start && all[end - 1] == '\r') {
            end--;
        }
        char[] characters = Arrays.copyOfRange(all, start, end);
        Arrays.fill(all, '\0');
        return characters;
    }

    private void warnIfOpen(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                output.say("cli.passphrase.fileOpen", file.toString());
            }
        } catch (UnsupportedOperationException | IOException _) {
            // Not a POSIX file system: access lists are the system's business, and there is nothing to warn of.
        }
    }
}
