package org.vigie.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A {@link WorkspaceChild} in a virtual machine of its own; killed, at the latest, when it is closed. Its standard output is a file: Java may
 * hand out what a dead process left in a pipe in another order.
 */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final Path out;

    /** Starts it, and waits until it has the workspace open. */
    ChildProcess(Path folder, Path out, String mode) throws IOException, InterruptedException {
        this(folder, out, mode, true);
    }

    /** Starts it, and waits for nothing. */
    static ChildProcess starting(Path folder, Path out, String mode) throws IOException, InterruptedException {
        return new ChildProcess(folder, out, mode, false);
    }

    private ChildProcess(Path folder, Path out, String mode, boolean untilOpen) throws IOException, InterruptedException {
        this.out = out;
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx200m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkspaceChild.class.getName(),
                        folder.toString(),
                        mode))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(Folders.rawKey());
        }
        while (untilOpen && Files.size(out) == 0) {
            if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
                throw new IOException("the child did not open the workspace");
            }
        }
    }

    /** Kills without any notice, this long after it said so many whole lines, and tells those that came before. */
    List<String> kill(int lines, long thenMillis) throws IOException, InterruptedException {
        boolean ended = false;
        while (!ended && lines().size() < lines) {
            ended = process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.waitFor(thenMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return lines();
    }

    /** Kills without any notice, this long after something was so. */
    void killOnce(BooleanSupplier condition, long thenMillis) throws InterruptedException {
        boolean ended = false;
        while (!ended && !condition.getAsBoolean()) {
            ended = process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.waitFor(thenMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private List<String> lines() throws IOException {
        try (Stream<String> lines = Files.lines(out, StandardCharsets.UTF_8)) {
            return lines.skip(1).filter(line -> line.endsWith(WorkspaceChild.END)).toList();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
