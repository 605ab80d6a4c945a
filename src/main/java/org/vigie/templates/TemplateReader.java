package org.vigie.templates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.application.port.InstalledForm;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.templates.JsonFiles.Kind;

/**
 * Reads templates and libraries from a folder or a .zip and resolves them: libraries inlined, expressions compiled, texts complete. Files
 * from strangers are expected; whatever they hold ends as a problem, all of them at once.
 */
public final class TemplateReader {
    private static final String TEMPLATE = "template.json";
    private static final String LIBRARY = "library.json";

    private final JsonFiles json = new JsonFiles();
    private final ExpressionCompiler compiler;
    private final InstalledForm installedForm;
    private final @Nullable Path bundled;

    /**
     * A reader.
     *
     * @param bundled the folder of the bundled templates, whose libraries any template may use; null for none
     */
    public TemplateReader(ExpressionCompiler compiler, InstalledForm installedForm, @Nullable Path bundled) {
        this.compiler = compiler;
        this.installedForm = installedForm;
        this.bundled = bundled;
    }

    /**
     * Reads every template and library of a folder or a .zip, libraries first.
     *
     * @return at least one reading
     */
    public List<Reading> read(Path folderOrZip) {
        Problems problems = new Problems();
        FileTree tree = FileTree.read(folderOrZip, problems);
        List<String> libraries = folders(tree, LIBRARY);
        List<String> templates = folders(tree, TEMPLATE);
        if (libraries.isEmpty() && templates.isEmpty() && !problems.hasErrors()) {
            problems.error("no-template", tree.name(), "", "templates.file.noTemplate");
        }
        if (problems.hasErrors()) {
            return List.of(Reading.refused(problems));
        }
        List<Reading> readings = new ArrayList<>();
        Map<String, Library> known = new LinkedHashMap<>();
        for (String folder : libraries) {
            Reading reading = readLibrary(tree, folder);
            readings.add(reading);
            if (reading.library() != null) {
                known.putIfAbsent(reading.library().id(), reading.library());
            }
        }
        for (String folder : templates) {
            readings.add(readTemplate(tree, folder, new Libraries(known, folderOrZip)));
        }
        return readings;
    }

    private static List<String> folders(FileTree tree, String file) {
        return tree.files().keySet().stream()
                .filter(path -> path.equals(file) || path.endsWith("/" + file))
                .map(path -> path.substring(0, path.length() - file.length()))
                .toList();
    }

    private Reading readLibrary(FileTree tree, String folder) {
        Problems problems = new Problems();
        String shown = tree.name() + "/" + folder;
        Item root = json.read(Kind.LIBRARY, bytes(tree, folder + LIBRARY), shown + LIBRARY, problems);
        if (root == null) {
            return Reading.refused(problems);
        }
        Map<Language, Item> texts = readTexts(tree, folder, root, problems);
        new IdCheck(problems).checkLibrary(root);
        Library library = problems.hasErrors() ? null : Library.of(root, texts);
        return new Reading(null, new Draft(root, texts, Map.of(), List.of()), library, List.of(), problems.all());
    }

    private Reading readTemplate(FileTree tree, String folder, Libraries libraries) {
        Problems problems = new Problems();
        String shown = tree.name() + "/" + folder;
        Item root = json.read(Kind.TEMPLATE, bytes(tree, folder + TEMPLATE), shown + TEMPLATE, problems);
        List<Item> examples = readExamples(tree, folder, problems);
        if (root == null) {
            tree.files().forEach((path, content) -> {
                if (path.startsWith(folder + "text_")) {
                    json.read(Kind.TEXT, content, tree.name() + "/" + path, problems);
                }
            });
            return Reading.refused(problems);
        }
        Map<Language, Item> texts = readTexts(tree, folder, root, problems);
        Map<String, Library> used = new LinkedHashMap<>();
        for (Item id : root.list("libraries")) {
            Library library = libraries.find(id.text());
            if (library == null) {
                problems.error("dangling-reference", id, "templates.dangling.library", id.text());
            } else {
                used.put(id.text(), library);
            }
        }
        Draft draft = new Draft(root, texts, used, examples);
        TemplateAssembler assembler = new TemplateAssembler(draft, compiler, problems);
        Template template = assembler.assemble();
        return new Reading(
                problems.hasErrors() ? null : installedForm.read(installedForm.write(template), shown),
                draft,
                null,
                assembler.formulas(),
                problems.all());
    }

    private Map<Language, Item> readTexts(FileTree tree, String folder, Item root, Problems problems) {
        Map<Language, Item> texts = new EnumMap<>(Language.class);
        for (Item code : root.list("languages")) {
            String path = folder + "text_" + code.text() + ".json";
            if (!tree.files().containsKey(path)) {
                problems.error("missing-text", code, "templates.text.noFile", code.text(), "text_" + code.text() + ".json");
                continue;
            }
            Item text = json.read(Kind.TEXT, bytes(tree, path), tree.name() + "/" + path, problems);
            if (text != null) {
                Language.ofCode(code.text()).ifPresent(language -> texts.put(language, text));
            }
        }
        tree.files().keySet().stream()
                .filter(path -> path.startsWith(folder) && path.substring(folder.length()).matches("text_[^/]*"))
                .filter(path -> !root.texts("languages").contains(path.substring(folder.length()).replaceAll("^text_|\\.json$", "")))
                .forEach(path -> problems.warning("unused-text", tree.name() + "/" + path, "", "templates.text.undeclaredLanguage"));
        return texts;
    }

    private List<Item> readExamples(FileTree tree, String folder, Problems problems) {
        List<Item> examples = new ArrayList<>();
        tree.files().forEach((path, content) -> {
            if (path.startsWith(folder + "examples/")) {
                Item example = json.read(Kind.EXAMPLE, content, tree.name() + "/" + path, problems);
                if (example != null) {
                    examples.add(example);
                }
            }
        });
        return examples;
    }

    private static byte[] bytes(FileTree tree, String path) {
        byte[] content = tree.files().get(path);
        return content == null ? new byte[0] : content;
    }

    /** The libraries that a template may name: those read with it, those beside it, and the bundled ones. */
    private final class Libraries {
        private final Map<String, Library> known;
        private final @Nullable Path beside;

        private Libraries(Map<String, Library> known, Path template) {
            this.known = new LinkedHashMap<>(known);
            this.beside = template.toAbsolutePath().normalize().getParent();
        }

        private @Nullable Library find(String id) {
            Library library = known.get(id);
            if (library == null) {
                library = load(beside, id);
            }
            if (library == null) {
                library = load(bundled, id);
            }
            if (library != null) {
                known.put(id, library);
            }
            return library;
        }

        private @Nullable Library load(@Nullable Path root, String id) {
            Path folder = root == null ? null : root.resolve("library").resolve(id);
            if (folder == null || !Files.isRegularFile(folder.resolve(LIBRARY))) {
                return null;
            }
            FileTree tree = FileTree.read(folder, new Problems());
            SortedMap<String, byte[]> files = new TreeMap<>();
            tree.files().forEach((path, content) -> files.put(path, content));
            return readLibrary(new FileTree("library/" + id, files), "").library();
        }
    }
}
