package org.vigie.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A real file system of a few megabytes, where this process may mount one; elsewhere the test is skipped, saying so. */
final class TinyDisk implements AutoCloseable {
    private final Path root;

    TinyDisk(Path root, int megabytes) throws IOException {
        this.root = Files.createDirectories(root);
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", root.toString()),
                "no small disk: only root may mount one, and only on Linux");
    }

    Path root() {
        return root;
    }

    private Path filler() {
        return root.resolve("filler");
    }

    /** Leaves no room at all. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (root.toFile().getUsableSpace() > 0) {
                out.write(block);
            }
        }
    }

    void free() throws IOException {
        Files.delete(filler());
    }

    void makeReadOnly() throws IOException {
        Assumptions.assumeTrue(run("mount", "-o", "remount,ro", root.toString()), "the disk cannot be made read-only");
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", root.toString());
    }

    private static boolean run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && said.isBlank();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
