package org.vigie.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vigie.application.port.InstalledForm;
import org.vigie.domain.template.Template;
import org.vigie.expression.CelExpressionCompiler;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A small template without a fault, and the means to put one in. */
public final class MiniTemplate {
    public static final String TEMPLATE = "mini/template.json";
    public static final String FR = "mini/text_fr.json";
    public static final String EN = "mini/text_en.json";
    public static final String EXAMPLE = "mini/examples/shop.json";
    public static final String LIBRARY = "library/shared/library.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, byte[]> files = new TreeMap<>();

    public MiniTemplate() {
        for (String file : List.of(TEMPLATE, FR, EN, EXAMPLE, LIBRARY, "library/shared/text_fr.json", "library/shared/text_en.json")) {
            try (InputStream stream = MiniTemplate.class.getResourceAsStream("mini/" + file)) {
                files.put(file, stream.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Changes a file as a tree. */
    public MiniTemplate change(String file, Consumer<ObjectNode> change) {
        ObjectNode root = (ObjectNode) MAPPER.readTree(files.get(file));
        change.accept(root);
        files.put(file, MAPPER.writeValueAsBytes(root));
        return this;
    }

    /** Sets the value at a pointer; a last step {@code -} appends. */
    public MiniTemplate set(String file, String pointer, String json) {
        return change(file, root -> {
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = root.at(JsonPointer.compile(pointer.substring(0, slash)));
            String last = pointer.substring(slash + 1);
            JsonNode value = MAPPER.readTree(json);
            if (parent instanceof ArrayNode array) {
                if (last.equals("-")) {
                    array.add(value);
                } else {
                    array.set(Integer.parseInt(last), value);
                }
            } else {
                ((ObjectNode) parent).set(last, value);
            }
        });
    }

    public MiniTemplate remove(String file, String pointer) {
        return change(file, root -> {
            int slash = pointer.lastIndexOf('/');
            JsonNode parent = root.at(JsonPointer.compile(pointer.substring(0, slash)));
            String last = pointer.substring(slash + 1);
            if (parent instanceof ArrayNode array) {
                array.remove(Integer.parseInt(last));
            } else {
                ((ObjectNode) parent).remove(last);
            }
        });
    }

    public MiniTemplate raw(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    public MiniTemplate raw(String file, String content) {
        return raw(file, content.getBytes(StandardCharsets.UTF_8));
    }

    public MiniTemplate without(String file) {
        files.remove(file);
        return this;
    }

    /** Writes all files below a folder. */
    public Path write(Path root) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = root.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all files into an archive. */
    public Path zip(Path target) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the template from a folder. */
    public Reading read(Path root) {
        return reader().read(write(root).resolve("mini")).getFirst();
    }

    public static TemplateReader reader() {
        InstalledForm form = new InstalledJson();
        return new TemplateReader(new CelExpressionCompiler(), form, null);
    }

    /** The template without a fault. */
    public static Template template(Path root) {
        return new MiniTemplate().read(root).template();
    }

    static List<String> told(Reading reading) {
        List<String> told = new ArrayList<>();
        reading.problems().forEach(problem ->
                told.add(problem.rule() + " " + problem.where().file() + problem.where().pointer()));
        return told;
    }
}
