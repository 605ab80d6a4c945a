package org.vigie.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundled templates are without fault. */
class BundledLintTest {
    private static final Path BUNDLED = Path.of("assessments-templates");

    static List<String> templates() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLED)) {
            return folders.filter(folder -> Files.exists(folder.resolve("template.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsToBeSaidOfABundledTemplate(String id) {
        Examination examination = new TemplateExaminer(MiniTemplate::reader).examine(BUNDLED.resolve(id));

        Messages messages = new Messages(Locale.UK);
        List<String> told = examination.problems().stream()
                .map(problem -> problem.severity() + " " + problem.rule() + " " + problem.where().file() + problem.where().pointer() + ": "
                        + messages.text(problem.where().key(), problem.where().arguments().toArray()))
                .toList();
        assertThat(told).isEmpty();
    }
}
