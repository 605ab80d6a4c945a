package org.vigie.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.vigie.application.port.InstalledForm;
import org.vigie.application.port.TemplateSource;
import org.vigie.domain.prefill.PrefillMap;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/**
 * The templates that come with the program. The build leaves each in its installed form beside its sources, with a checksum of the
 * sources that it was made from; where that is missing or the sources are others by now, as in development, they are read and compiled.
 */
public final class BundledTemplates implements TemplateSource {
    private static final String INSTALLED = "installed.json";
    private static final String STAMP = "installed.sources";

    private final Map<String, Template> open = new HashMap<>();
    private final Path root;
    private final InstalledForm form;
    private final Supplier<TemplateReader> reader;

    /**
     * The templates of a folder.
     *
     * @param root the folder assessments-templates
     * @param reader asked for only when something must be compiled: loading the compiler takes longer than reading every template
     */
    public BundledTemplates(Path root, InstalledForm form, Supplier<TemplateReader> reader) {
        this.root = root;
        this.form = form;
        this.reader = reader;
    }

    @Override
    public List<TemplateRef> available() {
        return ids().stream().flatMap(id -> latest(id).stream()).map(Template::ref).toList();
    }

    @Override
    public Optional<Template> latest(String id) {
        Template known = open.get(id);
        if (known == null && ids().contains(id)) {
            known = load(root.resolve(id));
            open.put(id, known);
        }
        return Optional.ofNullable(known);
    }

    @Override
    public Optional<Template> open(TemplateRef ref) {
        return latest(ref.id()).filter(template -> template.ref().equals(ref));
    }

    @Override
    public boolean isBundled(TemplateRef ref) {
        return open(ref).isPresent();
    }

    @Override
    public Optional<PrefillMap> prefill(String source, String target) {
        return PrefillReader.find(root.resolve("prefill"), source, target);
    }

    private List<String> ids() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("template.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Template load(Path folder) {
        Path installed = folder.resolve(INSTALLED);
        Path stamp = folder.resolve(STAMP);
        try {
            if (Files.isRegularFile(installed)
                    && Files.isRegularFile(stamp)
                    && Files.readString(stamp, StandardCharsets.UTF_8).equals(sourcesSum(folder))) {
                return form.read(Files.readAllBytes(installed), folder.getFileName() + "/" + INSTALLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compile(folder);
    }

    private Template compile(Path folder) {
        Reading reading = reader.get().read(folder).getFirst();
        Template template = reading.template();
        if (template == null) {
            throw new IllegalStateException("bundled template " + folder.getFileName() + " is wrong: " + reading.problems());
        }
        return template;
    }

    /**
     * Writes the installed form of a bundled template beside its sources.
     *
     * @param template as read from this folder
     * @throws UncheckedIOException when the folder can't be written
     */
    public void install(Template template) {
        Path folder = root.resolve(template.ref().id());
        try {
            Files.write(folder.resolve(INSTALLED), form.write(template));
            Files.writeString(folder.resolve(STAMP), sourcesSum(folder), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Over names and content of the files that the installed form was made from: the template's and every library's. It notices edits, not
     * attacks: whoever can change the sources can change the installed form too. So the fastest will do, as every start waits for it.
     */
    private String sourcesSum(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        addSources(folder, files);
        Path libraries = root.resolve("library");
        if (Files.isDirectory(libraries)) {
            try (Stream<Path> each = Files.list(libraries)) {
                for (Path library : each.sorted().toList()) {
                    addSources(library, files);
                }
            }
        }
        CRC32 sum = new CRC32();
        for (Path file : files) {
            sum.update(root.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            sum.update(0);
            sum.update(Files.readAllBytes(file));
        }
        return Long.toHexString(sum.getValue());
    }

    private static void addSources(Path folder, List<Path> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> each = Files.list(folder)) {
            each.filter(file -> Files.isRegularFile(file) && FileTree.isSource(file.getFileName().toString()))
                    .sorted()
                    .forEach(files::add);
        }
    }
}
