package org.vigie.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vigie.application.port.TemplateArchive;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/**
 * What opening the bundled customer-data template costs in a process that has opened none before, classes not loaded, with the flags of
 * bin/vigie: its expressions are in it as checked trees. Aim: below 150 ms. Each fork is one measurement.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 20, jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class OpeningBenchmark {
    private static final String ID = "customer-data";

    private final Path root = Path.of(System.getProperty("vigie.home"), "assessments-templates");
    private byte[] installed = {};
    private TemplateRef ref = new TemplateRef(ID, "0.0.0", "");

    @Setup
    public void read() throws IOException {
        installed = Files.readAllBytes(root.resolve(ID).resolve("installed.json"));
        String version = Files.readString(root.resolve(ID).resolve("template.json"));
        version = version.substring(version.indexOf("\"version\""));
        version = version.replaceAll("(?s)\"version\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        ref = new TemplateRef(ID, version, InstalledJson.sha256(installed));
    }

    /** A workspace that keeps this copy, or none. */
    private record Archive(TemplateRef kept, byte[] bytes) implements TemplateArchive {
        @Override
        public void keep(TemplateRef other, byte[] copy) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> find(TemplateRef wanted) {
            return wanted.equals(kept) ? Optional.of(bytes) : Optional.empty();
        }

        @Override
        public List<TemplateRef> list() {
            return List.of(kept);
        }
    }

    private InstalledTemplates templates() {
        InstalledJson form = new InstalledJson();
        BundledTemplates bundled = new BundledTemplates(root, form, () -> {
            throw new IllegalStateException("nothing needs compiling");
        });
        return new InstalledTemplates(bundled, new Archive(ref, installed), form);
    }

    /** As an assessment's template is opened: the workspace's own copy. */
    @Benchmark
    public Template openTheTemplateOfAnAssessment() {
        return templates().open(ref).orElseThrow();
    }

    /** As a new assessment is begun: the newest of the bundled ones and the workspace's. */
    @Benchmark
    public Template openTheLatestVersion() {
        return templates().latest(ID).orElseThrow();
    }
}
