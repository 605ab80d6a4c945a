package org.vigie.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates that come with the program. */
public final class BundledIds {
    private BundledIds() {}

    /** Their ids, each the name of a folder with a template. */
    public static List<String> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("assessments-templates"))) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("template.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
