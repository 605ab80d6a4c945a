package org.vigie.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.domain.prefill.PrefillMap;
import org.vigie.domain.prefill.PrefillMap.Entry;
import org.vigie.domain.prefill.PrefillMap.How;
import org.vigie.domain.prefill.PrefillMap.Place;

/** Reads the prefill maps that come with the program (docs/template-format.md). */
final class PrefillReader {
    private PrefillReader() {}

    /**
     * The map between two templates.
     *
     * @throws IllegalStateException when it does not keep to its schema: it comes with the program
     */
    static Optional<PrefillMap> find(Path folder, String source, String target) {
        Path file = folder.resolve(source + "--" + target + ".json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Problems problems = new Problems();
            Item map = new JsonFiles().read(JsonFiles.Kind.PREFILL, Files.readAllBytes(file), file.getFileName().toString(), problems);
            if (map == null) {
                throw new IllegalStateException("bundled prefill map " + file.getFileName() + " is wrong");
            }
            return Optional.of(new PrefillMap(
                    map.text("source"), map.text("target"), map.list("entries").stream().map(PrefillReader::entry).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Item item) {
        return new Entry(
                new Place(item.text("from"), item.textOrNull("fromRow"), item.textOrNull("fromColumn")),
                new Place(item.text("to"), item.textOrNull("row"), item.textOrNull("column")),
                how(item));
    }

    private static How how(Item item) {
        if (item.has("rows")) {
            return rows(item.at("rows"));
        }
        if (item.has("options")) {
            return new How.Codes(codes(item, "options"));
        }
        return item.has("text") ? new How.Words() : new How.Same();
    }

    private static How rows(Item item) {
        Map<String, Map<String, List<String>>> codes = new LinkedHashMap<>();
        Item options = item.find("options");
        if (options != null) {
            item.members("options").keySet().forEach(column -> codes.put(column, codes(options, column)));
        }
        Map<String, String> set = new HashMap<>();
        item.members("set").forEach((column, code) -> set.put(column, code.text()));
        return new How.Rows(codes(item, "where"), codes(item, "columns"), codes, set);
    }

    /** Texts, or lists of them, by name; nothing where the key is absent. */
    private static Map<String, List<String>> codes(Item item, String key) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        item.members(key).forEach((name, value) -> codes.put(name, several(value)));
        return codes;
    }

    private static List<String> several(Item value) {
        return value.node().isArray() ? value.entries().stream().map(Item::text).toList() : List.of(value.text());
    }
}
