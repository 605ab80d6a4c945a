package org.vigie.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.domain.text.Language;
import org.vigie.launcher.Composition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line over everything that is real, with streams that tests read. Nobody sits at its terminal. */
final class Shell {
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    static final Path TEMPLATES = Path.of(System.getProperty("vigie.home", "."), "assessments-templates");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/Paris"));
    private final Services services = Composition.services(TEMPLATES, clock);

    /**
     * A shell with a folder of its own.
     *
     * @param folder holds the workspace and the passphrase file
     */
    Shell(Path folder) {
        this.folder = folder;
    }

    /** What a run left behind. */
    record Result(int code, String out, String err) {
        String line() {
            return out.strip();
        }

        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    Services services() {
        return services;
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    /** A file in the folder with this text. */
    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The file with the passphrase, which only its owner reads. */
    Path passphrase(String name, String text) throws IOException {
        Path file = file(name, text + "\n");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    /** Runs in French, with the workspace and passphrase of this shell. */
    Result run(String... arguments) throws IOException {
        Path passphrase = folder.resolve("passphrase.txt");
        if (!Files.exists(passphrase)) {
            passphrase("passphrase.txt", "correct cheval batterie agrafe");
        }
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--workspace", workspace().toString(), "--passphrase-file", passphrase.toString()));
        return bare(all.toArray(String[]::new));
    }

    /** Runs exactly these arguments. */
    Result bare(String... arguments) {
        return bare(services, Language.FR, arguments);
    }

    Result bare(Services services, Language language, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new Surroundings.Streams(utf8(out), utf8(err)),
                Terminal.NONE,
                folder.resolve("elsewhere"),
                language,
                clock,
                new Surroundings.Identity("marie", "0.1.0"),
                folder.resolve("vigie.log"));
        int code = new CommandLineInterface(surroundings, services).run(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** The names in a folder. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
