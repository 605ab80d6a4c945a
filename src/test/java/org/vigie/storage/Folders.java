package org.vigie.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.identity.Author;
import org.vigie.exchange.CanonicalJson;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Real workspaces for tests: one data key, wrapped once, so that neither Argon2 nor Flyway is paid for each of them. */
final class Folders {
    static final CanonicalForm FORM = new CanonicalJson();
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00.123Z");
    static final Author MARIE = new Author(UUID.fromString("00000000-0000-4000-8000-000000000001"), "Marie Curie", "Analyste");
    static final EncryptedWorkspaces WORKSPACES = new EncryptedWorkspaces(FORM, InstantSource.fixed(NOW));

    private static final byte[] KEY = HexFormat.of().parseHex("5a".repeat(32));
    private static final byte[] KEY_FILE = wrapped();
    private static final byte[] EMPTY_DATABASE = emptyDatabase();

    private Folders() {}

    static char[] passphrase() {
        return "correct cheval batterie agrafe".toCharArray();
    }

    private static byte[] wrapped() {
        try (DataKey key = key()) {
            return KeyFile.wrap(key, passphrase()).bytes();
        }
    }

    /** The data key, to be handed to another process. */
    static byte[] rawKey() {
        return KEY.clone();
    }

    static DataKey key() {
        return DataKey.of(KEY);
    }

    /** The file of an empty database, made once: that takes half a second. */
    private static byte[] emptyDatabase() {
        try {
            Path folder = Files.createTempDirectory("vigie");
            try (DataKey key = key();
                    Database database = Database.create(folder, key, Schema.CURRENT)) {
                database.write(handle -> {
                    Profiles.insert(handle, MARIE);
                    return true;
                });
            }
            byte[] bytes = Files.readAllBytes(folder.resolve(Database.FILE));
            DurableFiles.deleteTree(folder, false);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Workspace create(Path folder) throws IOException {
        NewFolder.prepare(folder);
        Files.write(folder.resolve(Database.FILE), EMPTY_DATABASE);
        Files.write(folder.resolve(KeyFile.NAME), KEY_FILE);
        return open(folder);
    }

    static Workspace open(Path folder) {
        return WORKSPACES.open(folder, key());
    }

    /** The hash of every file below, by its path: to see that nothing changed. */
    static SortedMap<String, String> content(Path folder) throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                content.put(name, Files.isDirectory(file) ? "folder" : Digests.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    /** The files in a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The rows of a closed workspace, to be tampered with. */
    static Database rows(Path folder) {
        try (DataKey key = key()) {
            return Database.open(folder, key, Schema.CURRENT, NOW, () -> {});
        }
    }

    /** Runs statements on the rows of a closed workspace. */
    static void tamper(Path folder, String... statements) {
        try (Database rows = rows(folder)) {
            rows.write(handle -> {
                for (String statement : statements) {
                    assertThat(handle.execute(statement)).as(statement).isPositive();
                }
                return true;
            });
        }
    }

    /** That this is refused in words that both languages have, and how. */
    static void assertFault(String key, UserFault.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(UserFault.class).isThrownBy(call).satisfies(fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.kind()).isEqualTo(kind);
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(new Messages(locale).text(key, fault.arguments().toArray())).doesNotContain(key, "{", "''");
            }
        });
    }

    /** That this is refused, and that nothing below the folder is changed by it. */
    static void assertRefused(Path folder, String key, UserFault.Kind kind, ThrowingCallable call) throws IOException {
        SortedMap<String, String> before = content(folder);
        assertFault(key, kind, call);
        assertThat(content(folder)).isEqualTo(before);
    }

    /** Turns one bit of a file. */
    static void flip(Path file, long position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) position] ^= 4;
        Files.write(file, bytes);
    }
}
