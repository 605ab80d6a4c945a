package org.vigie.i18n;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text that is shipped in one language: the program’s own, the templates’, the library’s and the sample’s. */
final class ShippedTexts {
    /** @param place the file and the key in it */
    record Text(String place, String words) {}

    private static final List<Path> CONTENT = List.of(Path.of("assessments-templates"), Path.of("src/main/resources/samples"));
    private static final Path PROGRAM = Path.of("src/main/resources/org/vigie/i18n");

    private ShippedTexts() {}

    static List<Text> in(String language) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (Path root : CONTENT) {
            for (Path file : files(root, "text_" + language + ".json")) {
                collect(JsonMapper.shared().readTree(Files.readString(file)), file + " ", texts);
            }
        }
        for (Path file : files(PROGRAM, "_" + language + ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().stream().sorted().forEach(key -> texts.add(new Text(file + " " + key, properties.getProperty(key))));
        }
        return texts;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void collect(JsonNode node, String place, List<Text> texts) {
        if (node.isString()) {
            texts.add(new Text(place, node.stringValue()));
        } else if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), place + "/" + entry.getKey(), texts));
        } else {
            for (int index = 0; index < node.size(); index++) {
                collect(node.get(index), place + "/" + index, texts);
            }
        }
    }
}
