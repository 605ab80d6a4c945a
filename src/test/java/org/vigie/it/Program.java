package org.vigie.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The built program, installed in a folder with spaces and accents, started as a process from another folder. */
final class Program {
    private static final Path BUILT = Path.of(System.getProperty("vigie.app", "target/vigie"));
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Path elsewhere;
    private final Map<String, String> environment;
    private final List<String> common;

    private Program(Path home, Path elsewhere, Map<String, String> environment, List<String> common) {
        this.home = home;
        this.elsewhere = elsewhere;
        this.environment = environment;
        this.common = common;
    }

    private final List<Running> running = new ArrayList<>();

    /** What a run left behind. */
    record Result(int code, String out, String err) {
        String line() {
            return out.strip();
        }

        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    /** Copies the built program below a folder. */
    static Program install(Path folder) throws IOException {
        Path home = folder.resolve("Évaluations d’été").resolve("le programme").resolve("vigie");
        copy(BUILT, home);
        Path elsewhere = Files.createDirectories(folder.resolve("un autre dossier, à côté"));
        return new Program(home, elsewhere, Map.of("LANG", "fr_FR.UTF-8"), List.of());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    link(file, target);
                }
            }
        }
    }

    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** The same program for somebody whose system speaks another language; the locale need not be installed. */
    Program in(String locale) {
        return new Program(home, elsewhere, Map.of("LC_ALL", locale), common);
    }

    /** The same program with options that every call takes. */
    Program with(Path workspace, Path passphrase) {
        return new Program(
                home,
                elsewhere,
                environment,
                List.of("--workspace", workspace.toString(), "--passphrase-file", passphrase.toString()));
    }

    /** The same program with a window that is painted nowhere. */
    Program withoutDisplay() {
        Map<String, String> all = new HashMap<>(environment);
        all.put("DISPLAY", ":none");
        all.put("JDK_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw -Djava.util.prefs.userRoot=\"" + elsewhere + "\"");
        return new Program(home, elsewhere, all, common);
    }

    /** The folder that it is started from. */
    Path folder() {
        return elsewhere;
    }

    /** The folder that a person without other wishes gets a workspace in. */
    Path defaultWorkspace() {
        return elsewhere.resolve("données").resolve("vigie").resolve("workspace");
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(elsewhere.resolve(name), text);
    }

    /** A file with a passphrase, which only its owner reads. */
    Path passphrase(String name, String text) throws IOException {
        Path file = file(name, text + "\n");
        if (!WINDOWS) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    /** Runs it and insists that it worked. */
    Result done(String... arguments) throws IOException {
        Result result = run(arguments);
        assertThat(result.code()).as(String.join(" ", arguments) + "\n" + result.err()).isZero();
        return result;
    }

    /** Runs it and insists that it refused with this code, in sentences. */
    Result refused(int code, String... arguments) throws IOException {
        Result result = run(arguments);
        assertThat(result.code()).as(String.join(" ", arguments) + "\n" + result.err()).isEqualTo(code);
        assertThat(result.err()).isNotBlank();
        return result;
    }

    /** Runs it with nobody at the terminal. Whatever comes of it, nobody is shown a stack trace or a message key. */
    Result run(String... arguments) throws IOException {
        ProcessBuilder builder = process(arguments);
        Path out = Files.createTempFile("vigie", ".out");
        Path err = Files.createTempFile("vigie", ".err");
        try {
            Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            Result result = new Result(finish(process), Files.readString(out), Files.readString(err));
            assertThat(result.err()).doesNotContain("Exception", "\tat ", "WARNING", "SLF4J");
            return result;
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve(WINDOWS ? "vigie.bat" : "vigie").toString()));
        command.addAll(List.of(arguments));
        command.addAll(common);
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("XDG_DATA_HOME", elsewhere.resolve("données").toString());
        builder.environment().put("XDG_STATE_HOME", elsewhere.resolve("journaux").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Starts it and lets it run. */
    Running start(String... arguments) throws IOException {
        Path log = Files.createTempFile(elsewhere, "fenêtre", ".log");
        Process process = process(arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        Running started = new Running(process, log);
        running.add(started);
        return started;
    }

    /** Kills what was started and still runs. */
    void killAll() {
        running.forEach(Running::kill);
    }

    /** A run that goes on. */
    record Running(Process process, Path file) {
        int exit() {
            return finish(process);
        }

        boolean isAlive() {
            return process.isAlive();
        }

        /** Whether it ends in this time. */
        boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
            return process.waitFor(time, unit);
        }

        /** Without any notice. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        /** Sends a signal of POSIX. */
        void signal(String name) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
        }

        /** All that it said. */
        String log() {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits until this is so. */
        void await(String what, BooleanSupplier so) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!so.getAsBoolean()) {
                assertThat(System.nanoTime()).as(what + " in\n" + log()).isLessThan(deadline);
                // Ends early where the process does.
                boolean _ = process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static int finish(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Every file and folder below a folder, by its path. */
    static List<String> tree(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
