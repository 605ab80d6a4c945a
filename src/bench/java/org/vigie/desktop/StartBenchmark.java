package org.vigie.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the start of a process to the frame in which the passphrase can be typed; and on to Home with its figures, over a workspace of 10,000
 * assessments, typing aside. Needs the built program ({@code mvn -o -q package -DskipTests}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 7)
public class StartBenchmark {
    private static final List<String> USUAL = List.of(
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw");

    /** How much the virtual machine compiles: 1 is what verbs are started with, 4 all. */
    @Param({"1", "4"})
    private int tiers;

    private Path data = Path.of("");
    private @Nullable Process process;

    @Setup
    public void prepare() throws IOException {
        Path workspace = LargePortfolio.services().usualWorkspace();
        data = Files.createTempDirectory("vigie-start");
        Path _ = Files.createSymbolicLink(data.resolve("vigie"), workspace.toAbsolutePath().getParent());
    }

    private String until(String word) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(USUAL);
        command.add("-XX:TieredStopAtLevel=" + tiers);
        command.add("-Djava.util.prefs.userRoot=" + data);
        command.add("-Dvigie.home=" + System.getProperty("vigie.home"));
        command.addAll(List.of("-cp", classPath(), StartedProgram.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(Map.of("XDG_DATA_HOME", data.toString(), "XDG_STATE_HOME", data.toString(), "DISPLAY", ":none"));
        Process started = builder.start();
        process = started;
        BufferedReader out = new BufferedReader(started.inputReader(StandardCharsets.US_ASCII));
        String line = out.readLine();
        while (line != null && !line.equals(word)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("it ended early");
        }
        return line;
    }

    /** That of the built program, and what is needed to look at it. */
    private static String classPath() {
        List<String> measured = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> entry.endsWith("test-classes"))
                .toList();
        return String.join(java.io.File.pathSeparator, measured) + java.io.File.pathSeparator + System.getProperty("vigie.home") + "/lib/*";
    }

    @Benchmark
    public String door() throws IOException {
        return until(StartedProgram.DOOR);
    }

    @Benchmark
    public String home() throws IOException {
        return until(StartedProgram.HOME);
    }

    @TearDown(org.openjdk.jmh.annotations.Level.Iteration)
    public void end() throws InterruptedException {
        if (process != null) {
            int _ = process.destroyForcibly().waitFor();
        }
    }
}
