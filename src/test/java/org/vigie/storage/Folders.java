package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.identity.Author;
import org.vigie.exchange.CanonicalJson;

/** Real workspaces for tests: one data key, wrapped once, so that Argon2 is not paid for each of them. */
final class Folders {
    static final CanonicalForm FORM = new CanonicalJson();
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00.123Z");
    static final Author MARIE = new Author(UUID.fromString("00000000-0000-4000-8000-000000000001"), "Marie Curie", "Analyste");
    static final EncryptedWorkspaces WORKSPACES = new EncryptedWorkspaces(FORM, InstantSource.fixed(NOW));

    private static final byte[] KEY = HexFormat.of().parseHex("5a".repeat(32));
    private static final byte[] KEY_FILE = wrapped();

    private Folders() {}

    static char[] passphrase() {
        return "correct cheval batterie agrafe".toCharArray();
    }

    private static byte[] wrapped() {
        try (DataKey key = key()) {
            return KeyFile.wrap(key, passphrase()).bytes();
        }
    }

    static DataKey key() {
        return DataKey.of(KEY);
    }

    static Workspace create(Path folder) throws IOException {
        NewFolder.prepare(folder);
        return WORKSPACES.fill(folder, key(), KEY_FILE, handle -> Profiles.insert(handle, MARIE));
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

    /** Turns one bit of a file. */
    static void flip(Path file, long position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) position] ^= 4;
        Files.write(file, bytes);
    }
}
